/** The form by which adherents are created and changed. */
@NullMarked
package org.impactdata.console.adherent.form;

import org.jspecify.annotations.NullMarked;
