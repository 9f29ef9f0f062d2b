import { svg } from 'lit';

/** Gradients and filters of the case and the handset: matt charcoal under a soft light from above. Lengths in millimetres. */
export const chassisDefs = svg`<defs>
  <linearGradient id="body" x1="0" y1="0" x2="0.12" y2="1">
    <stop offset="0" stop-color="#4b4f55" />
    <stop offset="0.16" stop-color="#3c3f44" />
    <stop offset="0.62" stop-color="#303338" />
    <stop offset="1" stop-color="#25272b" />
  </linearGradient>
  <radialGradient id="light" cx="0.52" cy="0" r="0.85">
    <stop offset="0" stop-color="#fff" stop-opacity="0.13" />
    <stop offset="1" stop-color="#fff" stop-opacity="0" />
  </radialGradient>
  <linearGradient id="rim" x1="0" y1="0" x2="0" y2="1">
    <stop offset="0" stop-color="#fff" stop-opacity="0.5" />
    <stop offset="0.06" stop-color="#fff" stop-opacity="0.16" />
    <stop offset="0.9" stop-color="#fff" stop-opacity="0.05" />
    <stop offset="1" stop-color="#000" stop-opacity="0.6" />
  </linearGradient>
  <linearGradient id="bezel" x1="0" y1="0" x2="0" y2="1">
    <stop offset="0" stop-color="#1d1f22" />
    <stop offset="0.5" stop-color="#141517" />
    <stop offset="1" stop-color="#0e0f11" />
  </linearGradient>
  <linearGradient id="bezel-rim" x1="0" y1="0" x2="0" y2="1">
    <stop offset="0" stop-color="#000" stop-opacity="0.75" />
    <stop offset="0.9" stop-color="#fff" stop-opacity="0.1" />
    <stop offset="1" stop-color="#fff" stop-opacity="0.3" />
  </linearGradient>
  <linearGradient id="sheen" x1="0" y1="0" x2="1" y2="0.7">
    <stop offset="0" stop-color="#fff" stop-opacity="0.1" />
    <stop offset="0.35" stop-color="#fff" stop-opacity="0.02" />
    <stop offset="0.36" stop-color="#fff" stop-opacity="0" />
  </linearGradient>
  <linearGradient id="well" x1="0" y1="0" x2="0" y2="1">
    <stop offset="0" stop-color="#131416" />
    <stop offset="1" stop-color="#212326" />
  </linearGradient>
  <radialGradient id="cup" cx="0.5" cy="0.35" r="0.7">
    <stop offset="0" stop-color="#0b0c0d" />
    <stop offset="1" stop-color="#1c1e21" />
  </radialGradient>
  <linearGradient id="bar" x1="0" y1="0" x2="1" y2="0">
    <stop offset="0" stop-color="#1f2124" />
    <stop offset="0.1" stop-color="#3a3d42" />
    <stop offset="0.3" stop-color="#565a61" />
    <stop offset="0.46" stop-color="#484c52" />
    <stop offset="0.8" stop-color="#2e3135" />
    <stop offset="1" stop-color="#191a1d" />
  </linearGradient>
  <linearGradient id="fall" x1="0" y1="0" x2="0" y2="1">
    <stop offset="0" stop-color="#fff" stop-opacity="0.2" />
    <stop offset="0.09" stop-color="#fff" stop-opacity="0.03" />
    <stop offset="0.3" stop-color="#000" stop-opacity="0.12" />
    <stop offset="0.62" stop-color="#000" stop-opacity="0.08" />
    <stop offset="0.72" stop-color="#fff" stop-opacity="0.05" />
    <stop offset="1" stop-color="#000" stop-opacity="0.42" />
  </linearGradient>
  <filter id="soft" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="5" /></filter>
  <filter id="near" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="1.6" /></filter>
  <filter id="glow" x="-60%" y="-300%" width="220%" height="700%"><feGaussianBlur stdDeviation="2.6" /></filter>
</defs>`;
