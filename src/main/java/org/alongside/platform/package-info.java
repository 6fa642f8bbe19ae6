/**
 * The ground everything stands on: the database and who acts in it ({@code db}), pages and their shell ({@code web}),
 * words ({@code words}), dated definition files ({@code definitions}), documents ({@code documents}), news that leaves a
 * transaction ({@code outbox}, {@code jobs}, {@code mail}) and files ({@code files}).
 *
 * <p>Owns the tables {@code history}, {@code history_clock}, {@code outbox}, {@code kept_mail}, {@code file} and
 * {@code scheduled_tasks}. Uses no other module; every module may use it.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.alongside.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
