import '@vaadin/button/src/vaadin-button.js';
import '@vaadin/tooltip/src/vaadin-tooltip.js';
import 'Frontend/generated/jar-resources/disableOnClickFunctions.js';
import '@vaadin/login/src/vaadin-login-form.js';
import '@vaadin/icon/src/vaadin-icon.js';