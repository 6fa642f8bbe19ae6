package org.alongside.platform.db;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the database the settings name: starts the embedded one if need be, migrates as the owner, serves as the app. */
@Configuration
@EnableConfigurationProperties(DatabaseSettings.class)
class Databases {
    /** The embedded server, if this installation uses it; stopped with the program. */
    @Bean
    Embedded embedded(DatabaseSettings settings) {
        if (settings.url() != null) return new Embedded(Optional.empty());
        var server = EmbeddedDatabase.start(settings.folder(), Map.of());
        Installation.prepare(server, Installation.DATABASE);
        return new Embedded(Optional.of(server));
    }

    @Bean
    DataSource dataSource(DatabaseSettings settings, Embedded embedded) {
        Installation.migrate(owner(settings, embedded));
        var pool = new HikariDataSource();
        pool.setJdbcUrl(embedded.server()
                .map(server -> server.url(Installation.DATABASE))
                .orElseGet(() -> Objects.requireNonNull(settings.url())));
        pool.setUsername(settings.user());
        pool.setPassword(embedded.server()
                .map(server -> server.password(settings.user()))
                .orElseGet(() -> Objects.requireNonNullElse(settings.password(), "")));
        pool.setMaximumPoolSize(settings.connections());
        pool.setPoolName("alongside");
        Installation.tune(pool);
        Installation.refuseToServeUnguarded(pool);
        return pool;
    }

    @Bean
    Statistics statistics(DatabaseSettings settings, Embedded embedded) {
        return new Statistics(owner(settings, embedded));
    }

    private static DataSource owner(DatabaseSettings settings, Embedded embedded) {
        return embedded.server()
                .map(server -> server.source(Installation.OWNER, Installation.DATABASE))
                .orElseGet(() -> {
                    var source = new PGSimpleDataSource();
                    source.setUrl(Objects.requireNonNull(settings.url()));
                    source.setUser(settings.ownerUser());
                    source.setPassword(Objects.requireNonNullElse(settings.ownerPassword(), ""));
                    return source;
                });
    }

    /** The embedded server, or none where the database is elsewhere. */
    record Embedded(Optional<EmbeddedDatabase> server) implements AutoCloseable {
        @Override
        public void close() {
            server.ifPresent(EmbeddedDatabase::close);
        }
    }
}
