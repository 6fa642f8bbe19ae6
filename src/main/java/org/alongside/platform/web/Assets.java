package org.alongside.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Styles, scripts, fonts and icons by their plain names. Their served names carry a hash of the content. */
@Component
public class Assets {
    static final String FOLDER = "assets/";

    private final Map<String, String> names;

    Assets() {
        try (InputStream manifest = new ClassPathResource(FOLDER + "manifest.json").getInputStream()) {
            names = new JsonMapper().readValue(manifest, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The styles and scripts are not built. Run bin/web.", e);
        }
    }

    /**
     * Where a browser finds it: {@code path("alongside.css")} is {@code /assets/alongside-FMZPR5KA.css}.
     *
     * @throws IllegalArgumentException if nothing of that name was built
     */
    public String path(String name) {
        var served = names.get(name);
        if (served == null) throw new IllegalArgumentException("No asset is called '%s'.".formatted(name));
        return "/" + FOLDER + served;
    }

    /** What makes Alongside installable on a phone. */
    Resource appManifest() {
        return new ClassPathResource(FOLDER + "manifest.webmanifest");
    }
}
