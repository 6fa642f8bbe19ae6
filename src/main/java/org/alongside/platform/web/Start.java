package org.alongside.platform.web;

import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The bare address, and what a browser asks for on its own. */
@Controller
class Start {
    private final Shells shells;
    private final Assets assets;

    Start(Shells shells, Assets assets) {
        this.shells = shells;
        this.assets = assets;
    }

    @GetMapping("/")
    String start() {
        return "redirect:" + shells.start();
    }

    /** Somebody who was about to be signed out for being away is still there. */
    @PostMapping("/still-here")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stillHere() {}

    @GetMapping("/manifest.webmanifest")
    ResponseEntity<Resource> appManifest() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .contentType(MediaType.parseMediaType("application/manifest+json"))
                .body(assets.appManifest());
    }
}
