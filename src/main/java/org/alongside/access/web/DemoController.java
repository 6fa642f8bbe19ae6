package org.alongside.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.alongside.access.Personas;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.words.Words;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In the demo, and only there: the people one can be, each with what they come for. */
@Controller
@Profile("demo")
class DemoController {
    private final Personas personas;
    private final Words words = Words.english();

    DemoController(Personas personas) {
        this.personas = personas;
    }

    @GetMapping("/demo")
    String start() {
        return "redirect:/demo/personas";
    }

    @GetMapping("/demo/personas")
    String show(Model view) {
        view.addAttribute("page", PersonasPage.of(words, personas.all()));
        return "access/personas";
    }

    @PostMapping("/demo/personas")
    String become(@RequestParam UUID account, HttpServletRequest request, HttpServletResponse response) {
        var token = personas.become(account, Device.of(request)).orElseThrow(NotFound::new);
        Door.let(request, response, token);
        return "redirect:/";
    }
}
