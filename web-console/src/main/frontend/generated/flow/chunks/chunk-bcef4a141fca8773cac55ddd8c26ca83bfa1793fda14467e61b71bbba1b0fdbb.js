import '@vaadin/button/src/vaadin-button.js';
import '@vaadin/tooltip/src/vaadin-tooltip.js';
import 'Frontend/generated/jar-resources/disableOnClickFunctions.js';
import '@vaadin/password-field/src/vaadin-password-field.js';
import '@vaadin/icon/src/vaadin-icon.js';