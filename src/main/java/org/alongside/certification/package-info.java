/**
 * The certifying body: applications with their evidence frozen, reviewed requirement by requirement, and certificates that
 * come of them; the public register, draws for an audit, and evidence packets. Start at {@link
 * org.alongside.certification.SubmitApplication} and {@link org.alongside.certification.ReviewApplication}. Certificates
 * themselves belong to {@code credentials}.
 *
 * <p>Owns the tables {@code certifying_standard}, {@code application}, {@code application_evidence}, {@code
 * application_record}, {@code application_step}, {@code application_document}, {@code audit_draw}, {@code
 * audit_draw_member}, {@code audit_step}, {@code directory_entry} and {@code kept_figures}. Only what was attached crosses from one agency to another, and nothing in it is about a family.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "standards", "credentials"})
@NullMarked
package org.alongside.certification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
