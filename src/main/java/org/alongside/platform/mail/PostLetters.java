package org.alongside.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.alongside.platform.db.Db;
import org.alongside.platform.outbox.News;
import org.alongside.platform.outbox.OutboxHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends what is in the outbox by SMTP, or keeps it where the demo shows it. */
@Component
@EnableConfigurationProperties(MailSettings.class)
class PostLetters implements OutboxHandler {
    private final Optional<JavaMailSender> smtp;
    private final MailSettings settings;
    private final KeptMailStore kept;
    private final Db db;
    private final JsonMapper json;

    PostLetters(
            ObjectProvider<JavaMailSender> smtp,
            Environment environment,
            MailSettings settings,
            KeptMailStore kept,
            Db db,
            JsonMapper json) {
        this.smtp = environment.acceptsProfiles(Profiles.of("demo"))
                ? Optional.empty()
                : Optional.ofNullable(smtp.getIfAvailable());
        this.settings = settings;
        this.kept = kept;
        this.db = db;
        this.json = json;
    }

    @Override
    public String kind() {
        return Mail.KIND;
    }

    @Override
    public void handle(News news) throws MessagingException {
        var letter = news.as(Letter.class, json);
        if (smtp.isPresent()) smtp.get().send(message(smtp.get(), letter, news));
        else db.as(news.actor(), () -> kept.keep(news.actor().agency(), news.id(), letter));
    }

    /** Its Message-ID is that of the news, so that a letter sent twice after a crash can be told to be one. */
    private MimeMessage message(JavaMailSender smtp, Letter letter, News news) throws MessagingException {
        var message = smtp.createMimeMessage();
        var parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        parts.setFrom(settings.from());
        parts.setTo(letter.to());
        parts.setSubject(letter.subject().replaceAll("\\s+", " "));
        parts.setText(letter.words());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader(
                "Message-ID",
                "<news-%d.%s@alongside>".formatted(news.id(), news.actor().agency()));
        return message;
    }
}
