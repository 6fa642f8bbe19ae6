package org.alongside.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who offers peer support where, across agencies: read as the keeper, and nothing of families in it. */
@Component
public class NetworkStore {
    private final JdbcClient sql;

    NetworkStore(JdbcClient sql) {
        this.sql = sql;
    }

    public record Agency(String name, List<Site> sites, List<Program> programs) {}

    public record Site(String name, @Nullable String town) {}

    /** @param peerKind family or recovery */
    public record Program(String name, String peerKind, String supporterTitle) {}

    /** Every agency by name, with its sites and programs by name. */
    public List<Agency> agencies() {
        var agencies = new LinkedHashMap<UUID, Agency>();
        sql.sql("select id, name from agency order by name, id").query(row -> {
            agencies.put(
                    row.getObject("id", UUID.class),
                    new Agency(row.getString("name"), new ArrayList<>(), new ArrayList<>()));
        });
        sql.sql("select agency_id, name, town from site order by name").query(row -> {
            var agency = agencies.get(row.getObject("agency_id", UUID.class));
            if (agency != null) agency.sites().add(new Site(row.getString("name"), row.getString("town")));
        });
        sql.sql("select agency_id, name, peer_kind, supporter_title from program order by name")
                .query(row -> {
                    var agency = agencies.get(row.getObject("agency_id", UUID.class));
                    if (agency != null) {
                        agency.programs()
                                .add(new Program(
                                        row.getString("name"),
                                        row.getString("peer_kind"),
                                        row.getString("supporter_title")));
                    }
                });
        return List.copyOf(agencies.values());
    }
}
