package org.alongside.platform.web;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For whoever watches over the installation: 200 while the program serves and its database answers, 503 otherwise. */
@RestController
class Health {
    private final JdbcClient sql;

    Health(JdbcClient sql) {
        this.sql = sql;
    }

    @GetMapping(path = "/health", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> health() {
        try {
            sql.sql("select 1").query().singleRow();
            return ResponseEntity.ok("well\n");
        } catch (DataAccessException e) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("database does not answer\n");
        }
    }
}
