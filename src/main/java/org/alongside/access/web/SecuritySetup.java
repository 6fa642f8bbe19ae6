package org.alongside.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.alongside.access.Sessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * The door that every request passes. What is not named here is behind it: only the signed-in come through, and which of
 * them may do what is each page's own to say. Caregivers come through to their own pages only. There is no servlet session.
 */
@Configuration
class SecuritySetup {
    static final String SECOND_STEP = "/sign-in/second-step";
    static final String OUTDATED = "/outdated";

    /** Caregivers' own pages: all of theirs, and nobody else's. */
    static final String OWN = "/own";

    private static final List<String> BEFORE_THE_DOOR = List.of(
            "/sign-in",
            "/sign-in/**",
            "/invitations/**",
            "/forgotten-password",
            "/new-passwords/**",
            "/session",
            "/hello",
            "/hello/**",
            "/leave",
            "/packets",
            "/grievances/**");
    private static final List<String> FOR_EVERYONE = List.of(
            "/",
            "/assets/**",
            "/manifest.webmanifest",
            "/favicon.ico",
            OUTDATED,
            "/health",
            "/error",
            "/register",
            "/directory",
            "/register/*");

    /** What is shared with partners: all that their people find here but their own account. */
    private static final String SHARED = "/shared";

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            Sessions sessions,
            CsrfTokens tokens,
            Refusals refusals,
            Environment environment,
            Clock clock)
            throws Exception {
        var contexts = new RequestAttributeSecurityContextRepository();
        return http.securityContext(it -> it.securityContextRepository(contexts))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(it -> it.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
                .exceptionHandling(it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(new SessionFilter(sessions, contexts, clock), CsrfFilter.class)
                .authorizeHttpRequests(it -> {
                    it.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                            .permitAll();
                    it.requestMatchers(BEFORE_THE_DOOR.toArray(String[]::new)).permitAll();
                    it.requestMatchers(FOR_EVERYONE.toArray(String[]::new)).permitAll();
                    if (environment.acceptsProfiles(Profiles.of("demo"))) {
                        it.requestMatchers("/demo/**").permitAll();
                    }
                    it.requestMatchers("/passkeys", "/passkeys/options", "/sign-out")
                            .authenticated();
                    it.requestMatchers(OWN, OWN + "/**").hasAuthority(SessionAuthentication.GUEST);
                    it.requestMatchers(SHARED, SHARED + "/**").hasAuthority(SessionAuthentication.PARTNER);
                    it.requestMatchers("/me", "/me/**")
                            .hasAnyAuthority(SessionAuthentication.SIGNED_IN, SessionAuthentication.PARTNER);
                    it.requestMatchers("/still-here")
                            .hasAnyAuthority(
                                    SessionAuthentication.SIGNED_IN,
                                    SessionAuthentication.GUEST,
                                    SessionAuthentication.PARTNER);
                    it.anyRequest().hasAuthority(SessionAuthentication.SIGNED_IN);
                })
                .build();
    }

    /** Whether this is a form that somebody who is not signed in may send. */
    static boolean isBeforeTheDoor(HttpServletRequest request) {
        var path = request.getRequestURI();
        return BEFORE_THE_DOOR.stream()
                        .map(pattern -> pattern.replace("/**", "/"))
                        .anyMatch(start -> start.endsWith("/") ? path.startsWith(start) : path.equals(start))
                || path.startsWith("/demo/");
    }
}
