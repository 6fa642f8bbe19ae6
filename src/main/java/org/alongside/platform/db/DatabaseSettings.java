package org.alongside.platform.db;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the records are kept.
 *
 * @param folder of the embedded database, the signing keys and the checkpoints
 * @param url JDBC address of an external PostgreSQL 18; absent means the embedded one in {@code folder}
 * @param user the program's role there: owns nothing, cannot pass row-level security
 * @param ownerUser the role that owns the tables and runs migrations
 * @param connections most connections held at once
 */
@ConfigurationProperties("alongside.database")
public record DatabaseSettings(
        @DefaultValue("data") Path folder,
        @Nullable String url,
        @DefaultValue("alongside_app") String user,
        @Nullable String password,
        @DefaultValue("alongside_owner") String ownerUser,
        @Nullable String ownerPassword,
        @DefaultValue("16") int connections) {}
