package org.alongside.scope;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.alongside.scope.ScopeRules.Concern;
import org.alongside.scope.ScopeRules.Wording;
import org.jspecify.annotations.Nullable;

/** Reads a note for wording outside the scope of peer support. Made once from the rules; safe to be asked by many at once. */
public final class ScopeGuard {
    /** The longest part of a note that is read, in characters; more than any note may have. */
    static final int LONGEST = 100_000;

    /** "I", and how phrases of the first person begin in Spanish. */
    private static final Set<String> WRITER = Set.of("i", "yo", "le");

    private final Index<Sought> wording = new Index<>();
    private final Index<Sought> general = new Index<>();
    private final Index<Except> exceptions = new Index<>();

    private final Vocabulary vocabulary;
    private final List<Concern> concerns;

    private record Sought(Phrase phrase, Concern concern, Wording wording) {}

    /** @param wording what it is an exception from; null for all */
    private record Except(Phrase phrase, @Nullable Wording wording) {}

    /** An exception that stands in a note, from one token to another, the last not counted in. */
    private record Excepted(int from, int to, @Nullable Wording wording) {}

    /** @throws IllegalArgumentException naming what cannot be read */
    public ScopeGuard(ScopeRules rules) {
        vocabulary = new Vocabulary(rules.lists());
        concerns = List.copyOf(rules.concerns());
        for (var written : rules.unless()) except(written, null);
        for (var concern : rules.concerns()) {
            for (var one : concern.wording()) {
                for (var written : one.phrases()) {
                    var phrase = Phrase.of(written, vocabulary);
                    (phrase.isGeneral() ? general : wording).add(phrase, new Sought(phrase, concern, one));
                }
                for (var written : one.unless()) except(written, one);
            }
        }
    }

    private void except(String written, @Nullable Wording wording) {
        var phrase = Phrase.of(written, vocabulary);
        exceptions.add(phrase, new Except(phrase, wording));
    }

    /** The concern of this code, as these rules have it. */
    public Optional<Concern> concern(String code) {
        return concerns.stream().filter(concern -> concern.code().equals(code)).findFirst();
    }

    /** In the order of the note, at most one of each concern in a sentence. */
    public List<ScopeFinding> read(String note) {
        var tokens = Token.of(note.length() > LONGEST ? note.substring(0, LONGEST) : note, vocabulary);
        var findings = new ArrayList<ScopeFinding>();
        for (int from = 0; from < tokens.size(); ) {
            int to = from;
            while (to < tokens.size()
                    && tokens.get(to).sentence() == tokens.get(from).sentence()) to++;
            sentence(note, tokens, from, to, findings);
            from = to;
        }
        return List.copyOf(findings);
    }

    /** Phrases that say what was done come first; a general one counts where none of those does, and then only once. */
    private void sentence(String note, List<Token> tokens, int from, int to, List<ScopeFinding> findings) {
        var started = new BitSet();
        for (int n = from; n < to; n++) started.or(tokens.get(n).starts());
        var sentence = new Sentence(note, tokens, from, to, started);
        var found = sentence.read(wording, Integer.MAX_VALUE);
        if (found.isEmpty()) found = sentence.read(general, 1);
        for (var finding : found) {
            if (found.stream().noneMatch(other -> saysMore(other, finding))) findings.add(finding);
        }
    }

    /** Of two concerns in the same words the one that quotes more of them is told. */
    private static boolean saysMore(ScopeFinding one, ScopeFinding other) {
        boolean overlap = one.start() < other.end() && other.start() < one.end();
        return overlap && one.words().length() > other.words().length();
    }

    /** One sentence of a note: the tokens from one to another, the last not counted in. */
    private final class Sentence {
        private final String note;
        private final List<Token> tokens;
        private final int from;
        private final int to;
        private final BitSet started;
        private @Nullable List<Excepted> excepted;

        Sentence(String note, List<Token> tokens, int from, int to, BitSet started) {
            this.note = note;
            this.tokens = tokens;
            this.from = from;
            this.to = to;
            this.started = started;
        }

        /** At most one of each concern. */
        List<ScopeFinding> read(Index<Sought> phrases, int most) {
            var findings = new ArrayList<ScopeFinding>();
            var found = new HashSet<String>();
            for (int n = from; n < to; n++) {
                int at = n;
                phrases.startingWith(tokens.get(at), sought -> {
                    if (findings.size() == most
                            || found.contains(sought.concern().code())) return;
                    finding(sought, at).ifPresent(finding -> {
                        found.add(sought.concern().code());
                        findings.add(finding);
                    });
                });
            }
            return findings;
        }

        private Optional<ScopeFinding> finding(Sought sought, int at) {
            if (!sought.phrase().mayBeIn(started)) return Optional.empty();
            int start = sought.phrase().matchStart(tokens, at);
            int end = start < 0 ? -1 : sought.phrase().matchEnd(tokens, at);
            if (end < 0 || excepted().stream().anyMatch(except -> keeps(except, sought, tokens, start, end)))
                return Optional.empty();
            var better = inLanguageOf(tokens.subList(from, to), sought);
            return Optional.of(
                    ScopeGuard.finding(sought.concern(), better, note, tokens.get(start), tokens.get(end - 1)));
        }

        private List<Excepted> excepted() {
            if (excepted == null) excepted = exceptions(tokens, from, to);
            return excepted;
        }
    }

    private List<Excepted> exceptions(List<Token> tokens, int from, int to) {
        var found = new ArrayList<Excepted>();
        for (int n = from; n < to; n++) {
            int at = n;
            exceptions.startingWith(tokens.get(at), except -> {
                boolean acts = except.phrase().matchStart(tokens, at) >= 0;
                int end = acts ? except.phrase().matchEnd(tokens, at) : -1;
                if (end >= 0) found.add(new Excepted(at, end, except.wording()));
            });
        }
        return found;
    }

    /**
     * Whether an exception keeps this wording from being a finding: it starts before the wording is over, and the writer
     * does not speak up between them. "Her doctor lowered the dose and I said to stop": what others said ends where the
     * writer goes on.
     */
    private static boolean keeps(Excepted except, Sought sought, List<Token> tokens, int from, int to) {
        if (except.wording() != null && except.wording() != sought.wording()) return false;
        boolean speaksUp = isWriter(tokens.get(from)) || from > 0 && isWriter(tokens.get(from - 1));
        return except.from() < to && !(from - except.to() >= 2 && speaksUp);
    }

    private static boolean isWriter(Token token) {
        return WRITER.contains(token.word());
    }

    /** Better words help in the language of the note, whichever phrase found it. */
    private static Wording inLanguageOf(List<Token> sentence, Sought sought) {
        var language = Language.of(sentence);
        if (sought.wording().language().equals(language)) return sought.wording();
        return sought.concern().wording().stream()
                .filter(other -> other.language().equals(language))
                .findFirst()
                .orElse(sought.wording());
    }

    private static ScopeFinding finding(Concern concern, Wording better, String note, Token first, Token last) {
        return new ScopeFinding(
                concern,
                first.start(),
                last.end(),
                note.substring(first.start(), last.end()),
                better.language(),
                better.better());
    }

    /** Phrases by the choices they start with, so that each word of a note is held against few of them. */
    private static final class Index<T> {
        private final Map<Integer, List<T>> byFirst = new HashMap<>();
        private final BitSet firsts = new BitSet();

        void add(Phrase phrase, T value) {
            int first = phrase.first().number();
            byFirst.computeIfAbsent(first, none -> new ArrayList<>()).add(value);
            firsts.set(first);
        }

        void startingWith(Token token, Consumer<T> each) {
            var starts = token.starts();
            for (int first = starts.nextSetBit(0); first >= 0; first = starts.nextSetBit(first + 1)) {
                if (firsts.get(first)) byFirst.getOrDefault(first, List.of()).forEach(each);
            }
        }
    }
}
