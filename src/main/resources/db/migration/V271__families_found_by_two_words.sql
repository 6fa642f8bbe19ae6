-- Two words of a name in any order, found in one step: a pair says how each begins, and holds all the words (Tokens.java). Made
-- here from the names' tokens that are stored already, of every agency: policies hold for the owner too, but for this.

alter table person_token no force row level security;

with word as (
  select t.agency_id, t.person_id, t.family_id, t.token like '~%' as nickname, w.word, w.place,
         string_to_array(ltrim(t.token, '~'), ' ') as words
    from person_token t
   cross join lateral regexp_split_to_table(ltrim(t.token, '~'), ' ') with ordinality as w (word, place)
   where t.token !~ '^[#+]'
),
plain as (
  select agency_id, person_id, family_id, word, row_number() over (partition by agency_id, person_id order by word collate "C") as place
    from (select distinct agency_id, person_id, family_id, word from word where not nickname) w
),
tail as (
  select agency_id, person_id, string_agg(word, ' ' order by word collate "C") as words
    from plain
   group by agency_id, person_id
),
two as (
  select a.agency_id, a.person_id, a.family_id, a.word as one, b.word as other, '' as nickname
    from plain a
    join plain b on b.agency_id = a.agency_id and b.person_id = a.person_id and b.word <> a.word
   where a.place <= 8
   union
  select agency_id, person_id, family_id, words[1], word, ' ' || words[1]
    from word
   where nickname and place > 1 and word <> words[1]
)
insert into person_token (agency_id, token, person_id, family_id)
select t.agency_id,
       left('+' || least(rpad(left(t.one, 2), 2) collate "C", rpad(left(t.other, 2), 2) collate "C")
                || greatest(rpad(left(t.one, 2), 2) collate "C", rpad(left(t.other, 2), 2) collate "C") || t.nickname || ' ' || tail.words, 120),
       t.person_id, t.family_id
  from two t
  join tail on tail.agency_id = t.agency_id and tail.person_id = t.person_id
    on conflict do nothing;

alter table person_token force row level security;

comment on table person_token is 'What a person can be found by, in plain letters: every turn of the words of a name ("maria jose ortega", "jose ortega maria", "ortega maria jose"), names joined ("mariajose ortega"), nicknames marked ~, two words by how they begin, with all words, marked + ("+maor jose maria ortega"), phone digits marked # and, from the last one on, #<. Derived from person and person_phone; plain equality and range, which policies let use the index.';
