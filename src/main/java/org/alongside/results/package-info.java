/**
 * Results of drug tests of caregivers in recovery programs, as partners tell them: Alongside tests nobody. One is written down only
 * while a permission lets that partner tell this agency ({@link org.alongside.results.MayTell}), goes on to others only by a
 * permission of its own, and is the parent's to hear first. Start at {@link org.alongside.results.RecordResult} and
 * {@link org.alongside.results.SeeResults}; what a program agreed on is in {@link org.alongside.results.TestPolicies}.
 *
 * <p>Owns the tables {@code test_result}, {@code test_result_version} and {@code program_test_policy}.
 */
@ApplicationModule(
        allowedDependencies = {"platform", "consent", "access", "audit", "network", "programs", "families", "consents"})
@NullMarked
package org.alongside.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
