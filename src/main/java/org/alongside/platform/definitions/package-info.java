/**
 * Rules as data: dated definition files under {@code resources/definitions/<kind>/}, each with a header (who says so,
 * from when to when) and a body that its kind's {@code schema.json} describes. Ask {@link
 * org.alongside.platform.definitions.Definitions} what is in force for an agency on a day; an agency may put its own in
 * force. A wrong file is refused with file, line and reason.
 *
 * <p>Owns the table {@code definition_override}.
 */
@NullMarked
package org.alongside.platform.definitions;

import org.jspecify.annotations.NullMarked;
