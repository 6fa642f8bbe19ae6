/**
 * The caregiver's own pages: a door that staff open and close, and behind it what is coming up, goals, permissions, and who was
 * told or looked. Start at {@link org.alongside.caregivers.OpenDoor} and {@link org.alongside.caregivers.ReadOwn}.
 *
 * <p>Owns the tables {@code caregiver_door} and {@code caregiver_act}: what caregivers do there is told to whoever walks with them, see
 * {@link org.alongside.caregivers.TellTheirPeople}. A caregiver has no {@code family_access}: policies and the functions {@code
 * alongside.own_...} name one by one what a session reaches, about one person. Every other route answers as if it were not there,
 * see {@code access.web.SecuritySetup}.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "consent",
            "access",
            "audit",
            "network",
            "families",
            "consents",
            "results",
            "telling",
            "keeping"
        })
@NullMarked
package org.alongside.caregivers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
