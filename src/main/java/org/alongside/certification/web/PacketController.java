package org.alongside.certification.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.alongside.certification.SealedPacket;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.alongside.standards.PacketCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Checks an evidence packet for everybody, without an account; nothing of it is kept. */
@Controller
class PacketController {
    private final SealedPacket packets;
    private final PublicLimits limits;

    PacketController(SealedPacket packets, PublicLimits limits) {
        this.packets = packets;
        this.limits = limits;
    }

    @GetMapping(PacketSize.PATH)
    String blank(Model view) {
        return page(null, Problems.none(), view);
    }

    @PostMapping(PacketSize.PATH)
    String check(
            @RequestParam @Nullable MultipartFile packet,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            Model view)
            throws IOException {
        limits.count(request);
        if (packet == null || packet.isEmpty()) {
            response.setStatus(422);
            return page(null, Problems.none().and("packet", shell.say("certification.packet.none")), view);
        }
        var check = PacketCheck.of(packet.getBytes());
        boolean ours = check.said() != null && packets.isOurs(check.said().publicKey());
        return page(PacketPage.of(check, ours, shell), Problems.none(), view);
    }

    private String page(PacketPage.@Nullable Result result, Problems problems, Model view) {
        view.addAttribute("page", new PacketPage(packets.fingerprint(), result, problems));
        return "certification/packet";
    }
}
