package org.alongside.platform.db;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole schema as text, from PostgreSQL's own catalogue, in an order that does not change by itself. For reading. */
final class SchemaText {
    private final JdbcClient sql;
    private final StringBuilder text = new StringBuilder();

    private SchemaText(JdbcClient sql) {
        this.sql = sql;
    }

    static String of(JdbcClient sql) {
        return new SchemaText(sql).write();
    }

    private String write() {
        text.append("""
                -- The whole database as its migrations leave it, for reading. Made by bin/schema; never edited by hand.
                -- Tables with what protects them; then views; then functions.

                """);
        tables().forEach(this::table);
        section("Views", """
                select 'create view ' || c.relname || coalesce(' with (' || array_to_string(c.reloptions, ', ') || ')', '') || ' as' || e'\\n'
                       || pg_get_viewdef(c.oid, true)
                       || coalesce(e'\\ncomment on view ' || c.relname || ' is ' || quote_literal(obj_description(c.oid)) || ';', '')
                       || e'\\n'
                  from pg_class c
                 where c.relnamespace = 'public'::regnamespace
                   and c.relkind = 'v'
                   and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
                 order by c.relname
                """);
        section("Functions and procedures", """
                select pg_get_functiondef(p.oid) || ';'
                       || coalesce(e'\\ncomment on function ' || p.oid::regprocedure || ' is ' || quote_literal(obj_description(p.oid)) || ';', '')
                       || e'\\n'
                  from pg_proc p
                 where p.pronamespace in ('public'::regnamespace, 'alongside'::regnamespace)
                   and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
                 order by p.proname, p.oid::regprocedure::text
                """);
        return text.toString().lines().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
    }

    private List<String> tables() {
        return list("""
                select relname
                  from pg_class
                 where relnamespace = 'public'::regnamespace
                   and relkind in ('r', 'p')
                   and relname <> 'flyway_schema_history'
                 order by relname
                """);
    }

    private void table(String table) {
        text.append("-- ")
                .append(table)
                .append(' ')
                .append("-".repeat(Math.max(3, 114 - table.length())))
                .append('\n');
        text.append("create table ").append(table).append(" (\n");
        text.append(String.join(",\n", columnsAndConstraints(table))).append("\n);\n");
        lines("""
                select 'alter table ' || relname || ' enable row level security, force row level security;'
                  from pg_class
                 where oid = '%s'::regclass and relrowsecurity and relforcerowsecurity
                """, table);
        lines("""
                select 'comment on table ' || '%1$s' || ' is ' || quote_literal(obj_description('%1$s'::regclass)) || ';'
                 where obj_description('%1$s'::regclass) is not null
                """, table);
        lines("""
                select 'comment on column ' || '%1$s' || '.' || attname || ' is ' || quote_literal(col_description(attrelid, attnum)) || ';'
                  from pg_attribute
                 where attrelid = '%1$s'::regclass and attnum > 0 and col_description(attrelid, attnum) is not null
                 order by attname
                """, table);
        lines("""
                select pg_get_indexdef(x.indexrelid) || ';'
                  from pg_index x
                 where x.indrelid = '%s'::regclass
                   and not exists (select 1 from pg_constraint k where k.conindid = x.indexrelid and k.contype in ('p', 'u', 'x'))
                 order by 1
                """, table);
        lines("""
                select 'create policy ' || p.polname || ' on ' || c.relname || case when p.polpermissive then '' else ' as restrictive' end
                       || ' for ' || case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end
                       || ' to ' || (select string_agg(r.rolname, ', ' order by r.rolname) from pg_roles r where r.oid = any (p.polroles))
                       || coalesce(e'\\n  using (' || pg_get_expr(p.polqual, p.polrelid, true) || ')', '')
                       || coalesce(e'\\n  with check (' || pg_get_expr(p.polwithcheck, p.polrelid, true) || ')', '') || ';'
                  from pg_policy p
                  join pg_class c on c.oid = p.polrelid
                 where p.polrelid = '%s'::regclass
                 order by p.polname, p.polcmd
                """, table);
        lines("""
                select pg_get_triggerdef(oid) || ';'
                  from pg_trigger
                 where tgrelid = '%s'::regclass and not tgisinternal
                 order by tgname
                """, table);
        lines("""
                select 'grant ' || string_agg(lower(a.privilege_type), ', ' order by a.privilege_type) || ' on ' || c.relname || ' to ' || r.rolname || ';'
                  from pg_class c
                 cross join aclexplode(c.relacl) a
                  join pg_roles r on r.oid = a.grantee
                 where c.oid = '%s'::regclass and a.grantee <> c.relowner
                 group by c.relname, r.rolname
                 order by r.rolname
                """, table);
        lines("""
                select 'grant ' || g.privilege || ' (' || string_agg(g.attname, ', ' order by g.attnum) || ') on ' || g.relname || ' to ' || g.rolname || ';'
                  from (select c.relname, t.attname, t.attnum, lower(a.privilege_type) as privilege, r.rolname
                          from pg_attribute t
                          join pg_class c on c.oid = t.attrelid
                         cross join aclexplode(t.attacl) a
                          join pg_roles r on r.oid = a.grantee
                         where t.attrelid = '%s'::regclass) g
                 group by g.privilege, g.relname, g.rolname
                 order by g.rolname, g.privilege
                """, table);
        text.append('\n');
    }

    private List<String> columnsAndConstraints(String table) {
        return list("""
                select words
                  from (select 1 as part, attnum::text as place,
                               '  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                               || case when a.attidentity <> '' then ' generated always as identity'
                                       else coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') end
                               || case when a.attnotnull then ' not null' else '' end as words,
                               a.attnum as nth
                          from pg_attribute a
                          left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                         where a.attrelid = '%1$s'::regclass and a.attnum > 0 and not a.attisdropped
                         union all
                        select 2, k.contype::text || k.conname, '  constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid, true), 0
                          from pg_constraint k
                         where k.conrelid = '%1$s'::regclass and k.contype in ('p', 'u', 'x', 'c', 'f')) lines
                 order by part, nth, place
                """.formatted(table));
    }

    private void section(String title, String query) {
        text.append("-- ")
                .append(title)
                .append(' ')
                .append("-".repeat(114 - title.length()))
                .append("\n\n");
        list(query).forEach(one -> text.append(one).append('\n'));
    }

    private void lines(String query, String table) {
        list(query.formatted(table)).forEach(one -> text.append(one).append('\n'));
    }

    private List<String> list(String query) {
        return sql.sql(query.replace("?", "??")).query(String.class).list();
    }
}
