import { injectGlobalWebcomponentCss } from 'Frontend/generated/jar-resources/theme-util.js';

import '@vaadin/master-detail-layout/src/vaadin-master-detail-layout.js';
import '@vaadin/icon/src/vaadin-icon.js';
import '@vaadin/tooltip/src/vaadin-tooltip.js';
import '@vaadin/text-field/src/vaadin-text-field.js';
import '@vaadin/grid/src/vaadin-grid.js';
import '@vaadin/grid/src/vaadin-grid-column.js';
import '@vaadin/grid/src/vaadin-grid-sorter.js';
import '@vaadin/checkbox/src/vaadin-checkbox.js';
import 'Frontend/generated/jar-resources/flow-component-renderer.js';
import 'Frontend/generated/jar-resources/flow-component-directive.js';
import 'Frontend/generated/jar-resources/gridConnector.ts';
import 'Frontend/generated/jar-resources/vaadin-grid-flow-selection-column.js';
import '@vaadin/grid/src/vaadin-grid-column-group.js';
import 'Frontend/generated/jar-resources/lit-renderer.ts';
import '@vaadin/context-menu/src/vaadin-context-menu.js';
import 'Frontend/generated/jar-resources/contextMenuConnector.js';
import 'Frontend/generated/jar-resources/contextMenuTargetConnector.js';
import 'Frontend/generated/jar-resources/disableOnClickFunctions.js';
import 'Frontend/generated/jar-resources/menubarConnector.js';
import '@vaadin/menu-bar/src/vaadin-menu-bar.js';
import '@vaadin/button/src/vaadin-button.js';
import '@vaadin/notification/src/vaadin-notification.js';
import '@vaadin/common-frontend/ConnectionIndicator.js';
import 'Frontend/generated/jar-resources/ReactRouterOutletElement.tsx';

const loadOnDemand = (key) => {
  const pending = [];
  if (key === 'c87b059bc476485a7c054365116e128bb3e6b6173f4a55a0c201f1d4eaea11f6') {
    pending.push(import('./chunks/chunk-722dc2fa87eb7a76830c286e0a38ef3b5f1b6e280ddb0136f60369a430625e31.js'));
  }
  if (key === '58fb0add22a1d033b840e7006d11c3d76ff0304b17c7f18d35eb0d0dc850a16d') {
    pending.push(import('./chunks/chunk-1d1f924d93f131e66453a84a2e075e6f2052ff8031b1a3bfd7994cee8a7034a1.js'));
  }
  if (key === '3e1bebea2d2afe559b7763275e4724ac386a64d85abca26c20a4736776407893') {
    pending.push(import('./chunks/chunk-a6851ba3821692638f6a78ee9d7669f75c368d6ad56649e612f4511983076d3c.js'));
  }
  if (key === '2dccd4b38f0ad0afc5e53398e58ec9899cc361a46f67619a102ff7c8fd8956a0') {
    pending.push(import('./chunks/chunk-bcef4a141fca8773cac55ddd8c26ca83bfa1793fda14467e61b71bbba1b0fdbb.js'));
  }
  return Promise.all(pending);
}
window.Vaadin = window.Vaadin || {};
window.Vaadin.Flow = window.Vaadin.Flow || {};
window.Vaadin.Flow.loadOnDemand = loadOnDemand;
window.Vaadin.Flow.resetFocus = () => {
 let ae=document.activeElement;
 while(ae&&ae.shadowRoot) ae = ae.shadowRoot.activeElement;
 return !ae || ae.blur() || ae.focus() || true;
}