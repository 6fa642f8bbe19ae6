/**
 * Work that happens by itself or takes a while. Declare a {@link org.alongside.platform.jobs.Job} as a Spring bean;
 * {@link org.alongside.platform.jobs.Jobs} runs it, on one node at a time, and again after a crash: a job must bear being
 * repeated. Kept in the table {@code scheduled_tasks}, which is db-scheduler's.
 */
@NullMarked
package org.alongside.platform.jobs;

import org.jspecify.annotations.NullMarked;
