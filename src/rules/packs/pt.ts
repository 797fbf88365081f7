import type { Pack } from "../rule.js";

/** The Portuguese rules, of Brazil and of Portugal. */
export const pt: Pack = {
  language: "pt",
  rules: [
    {
      id: "pt/advertisement/label", kind: "chrome", category: "advertisement", place: "line", weight: 5,
      phrases: [
        "(publicidade|propaganda publicidade|publicidade publicidade|conteúdo (patrocinado|publicitário)|conteúdos publicitários|patrocinado por *|conteúdo oferecido por *|oferecimento de *|links patrocinados|informe publicitário|publieditorial|espaço publicitário|fim da publicidade|anúncio patrocinado)",
        "(a matéria|a notícia|o artigo|o texto|a reportagem|o conteúdo)? continua (após|depois|abaixo) (da|do|a|o|de)? (publicidade|anúncio|propaganda)", "(continue|continuar) (lendo|a ler|a leitura) (após|depois|abaixo) (da|do|a|o)? (publicidade|anúncio)", "(pular|fechar|saltar|ocultar|ignorar) (a|o|este|esta)? (publicidade|anúncio|anúncios)", "(por que estou vendo|porque estou a ver) este anúncio",
      ],
      cuts: ["Publicidade", "CONTINUA DEPOIS DA PUBLICIDADE", "A matéria continua após o anúncio", "Conteúdo patrocinado", "Fechar anúncio"],
      keeps: ["Publicidade enganosa", "A publicidade vende sonhos.", "A reportagem continua sem resposta.", "O anúncio do ministro"],
    },
    {
      id: "pt/advertisement/inline", kind: "chrome", category: "advertisement", place: "trim", weight: 6,
      phrases: ["(a matéria|a notícia|o artigo|a reportagem) continua (após|depois) (da|do|a|o) (publicidade|anúncio)", "(continue lendo|continuar a ler) (após|depois) (da|a) publicidade"],
      cuts: ["A ponte abre na segunda. A matéria continua após a publicidade", "O artigo continua depois da publicidade O prefeito saiu.", "Chovia. Continue lendo após a publicidade"],
      keeps: ["O filme continua depois da publicidade.", "A notícia continua depois de um ano.", "Continue lendo após o jantar."],
    },
    {
      id: "pt/navigation/skip", kind: "chrome", category: "navigation", place: "line", weight: 6,
      phrases: [
        "(ir|pular|saltar|passar|voltar|avançar|regressar|acessar|aceder) (diretamente)? (para|ao|à|a|para o|para a|aos|para os) (conteúdo|conteúdo principal|menu|menu principal|navegação|busca|pesquisa|rodapé|topo|topo da página|página inicial|página principal|comentários|capa|homepage)", "(abrir|fechar|mostrar|esconder|expandir) (o|a)? (menu|navegação|busca|pesquisa|submenu|menu principal|barra lateral)", "(menu principal|navegação principal|navegação de (posts|artigos)|mapa do site|mapa do sítio|trilha de navegação)", "(artigo|notícia|post|matéria) (anterior|seguinte)", "próxima (matéria|notícia)", "próximo (artigo|post)",
      ],
      cuts: ["Ir para o conteúdo", "Pular para o conteúdo principal", "Voltar ao topo", "Fechar menu", "Mapa do site"],
      keeps: ["Voltar ao topo do mundo", "O menu principal custa vinte reais.", "Abrir o porto ao tráfego", "Ir ao menu sem ler a carta é um prazer."],
    },
    {
      id: "pt/navigation/trail", kind: "chrome", category: "navigation", place: "head", most: 25, weight: 5,
      phrases: ["(você está (aqui|em)|está (aqui|em)|você está lendo|está a ler|voltar para a capa): *"],
      cuts: ["Você está aqui: Início > Política", "Está em: Notícias / Mundo", "Você está lendo: Nacional"],
      keeps: ["Você está aqui para vencer, disse.", "Está em casa desde ontem.", "Você está lendo três romances."],
    },
    {
      id: "pt/navigation/label", kind: "chrome", category: "navigation", place: "line", weight: 2,
      phrases: ["(início|capa|página inicial|seções|secções|editorias|assuntos|últimas|mais lidas|as mais lidas|mais lidos|mais vistas|mais vistos|mais recentes|em destaque|destaques|em alta|ao vivo|em direto|plantão|manchetes|esportes|esporte|desporto|futebol|saúde|educação|sociedade|mundo|cotidiano|cidades|segurança|meio ambiente|entretenimento|celebridades|famosos|turismo|viagens|opinião|colunas|colunistas|blogs e colunas|previsão do tempo|meteorologia|obituários|classificados|edição impressa|edição do dia|acervo|arquivo|quem somos|sobre nós|fale conosco|fale connosco|contato|contatos|contactos|expediente|ficha técnica|anuncie|anuncie aqui|anuncie conosco|trabalhe conosco|ajuda|perguntas frequentes|central do assinante|apoio ao assinante|ver mais|ver tudo|veja mais|mais notícias|saiba mais|carregar mais|mostrar mais|leia mais|ler mais|próximo|próxima|anterior|categorias|serviços)"],
      cuts: ["Em destaque", "Mais lidas", "Veja mais", "Quem somos"],
      keeps: ["Mais lidas do que amadas", "Economia sem rumo", "Ver mais longe", "Saúde em crise"],
    },
    {
      id: "pt/navigation/chain", kind: "chrome", category: "navigation", place: "chain", weight: 5,
      phrases: ["(início|home|capa|notícias|últimas|últimas notícias|ao vivo|política|poder|brasil|portugal|país|nacional|internacional|mundo|europa|economia|negócios|dinheiro|mercado|sociedade|cotidiano|cidades|cidade|local|regional|polícia|segurança|justiça|esporte|esportes|desporto|futebol|cultura|artes|cinema|música|livros|televisão|tv|famosos|celebridades|entretenimento|diversão|tecnologia|tech|ciência|saúde|educação|meio ambiente|ambiente|sustentabilidade|vida|bem estar|estilo|moda|beleza|receitas|gastronomia|viagem|viagens|turismo|carros|auto|opinião|editorial|colunas|colunistas|blogs|especiais|fotos|vídeos|vídeo|podcast|podcasts|tempo|horóscopo|loterias|jogos|classificados|imóveis|emprego|empregos|concursos|newsletter|newsletters|assine|assinar|assinaturas|entrar|login|cadastre se|registo|minha conta|busca|buscar|pesquisar|pesquisa|menu|mais|contato|contacto|contactos|fale conosco|publicidade|anuncie|ajuda|quem somos|expediente|ficha técnica|estatuto editorial|política de privacidade|privacidade|política de cookies|cookies|termos de uso|termos e condições|rss|mapa do site)"],
      cuts: ["Início Política Mundo Esportes", "Home > Notícias > Cidades", "Termos de uso | Privacidade | Contato | Anuncie"],
      keeps: ["Política, cultura e esporte em maio", "Mundo rural", "Economia e negócios"],
    },
    {
      id: "pt/widget/line", kind: "chrome", category: "widget", place: "line", weight: 5,
      phrases: [
        "(tamanho (da letra|da fonte|do texto)|aumentar (a)? (letra|fonte|texto|tamanho da letra|tamanho da fonte|o texto)|diminuir (a)? (letra|fonte|texto|tamanho da letra|tamanho da fonte)|modo (escuro|noturno|claro|leitura|de leitura)|alto contraste)", "(ouvir|ouça|escutar|imprimir|imprima|salvar|guardar|guarde|baixar|enviar|oferecer|oferecer este) (este|esta|o|a)? (artigo|notícia|matéria|texto|conteúdo|reportagem|página) (em pdf|em áudio|por e mail|por email|para ler depois|para ler mais tarde)?", "(copiar|copie) (o)? (link|ligação|endereço|url)", "link copiado (para a área de transferência)?",
        "(salvar|guardar|adicionar) (aos|nos|em|para|à) (favoritos|meus favoritos|ler depois|ler mais tarde|minha lista|lista de leitura)", "(ampliar|ver|abrir|fechar) (a)? (imagem|foto|galeria) (em tela cheia|em ecrã inteiro|completa)?", "(reproduzir|iniciar|pausar|carregando) (o)? (vídeo|áudio)", "(ativar|desativar|tirar) (o)? som", "(seu|o seu) navegador não (suporta|é compatível com) * *", "(por favor)? (ative|habilite) o javascript *", "(carregando|aguarde carregando|aguarde carregando comentários|a carregar|tela cheia|ecrã inteiro)", "(este|esta) (conteúdo|vídeo|publicação) não está disponível *", "(as notícias salvas|os conteúdos salvos) ficam em *",
      ],
      cuts: ["Tamanho da letra", "Ouça este conteúdo", "Imprimir notícia", "Copiar link", "Salvar nos favoritos", "Ampliar imagem"],
      keeps: ["O tamanho da letra das placas cresceu.", "Ouvir os mais velhos", "Imprimir cédulas sai caro", "Ver a foto de perto emociona"],
    },
    {
      id: "pt/widget/label", kind: "chrome", category: "widget", place: "line", weight: 2,
      phrases: ["(fechar|pesquisar|pesquisa avançada|busca|busca avançada|resultado de busca|resultados da busca|configurações|definições|ouvir|salvar|tela cheia|baixar|diminuir|voltar|enviar mensagem|notificações|minhas notificações|entendi|ok entendi|adicionar|apagar|idiomas|selecionar idioma)"],
      cuts: ["Fechar", "Pesquisar", "Salvar"],
      keeps: ["Fechar a usina", "Salvar vidas", "Ouvir vozes"],
    },
    {
      id: "pt/related/lead", kind: "chrome", category: "related", place: "head", most: 40, weight: 5,
      phrases: ["(leia|leia se|ler|veja|ver|assista|ouça|confira|saiba|entenda|relembre) (também|mais|ainda|aqui|a seguir|tudo): *", "(leia|veja|assista) (também|mais) *: *", "(leia também no *|leia a íntegra|leia mais sobre *|notícias relacionadas|notícia relacionada|matérias relacionadas|matéria relacionada|artigo relacionado|artigos relacionados|relacionada|relacionadas|relacionados|mais sobre|sobre o mesmo tema|sobre o mesmo assunto|para saber mais|você pode gostar|você também pode gostar|você pode se interessar|recomendamos|a não perder|não perca|em destaque|continue lendo|veja o vídeo|assista ao vídeo): *", "(leia|veja) (também|mais) (sobre|no|na) *: *"],
      cuts: ["Leia também: A balsa volta ao mar", "Veja também: Dez passeios à beira do lago", "LEIA MAIS: Resposta do prefeito", "Notícias relacionadas: Ponte fecha"],
      keeps: ["Leia também à noite, pede a filha.", "Veja mais longe, dizia o avô.", "Mais sobre o caso não disse.", "Ler: um prazer que volta"],
    },
    {
      id: "pt/related/line", kind: "chrome", category: "related", place: "line", weight: 5,
      phrases: ["(notícias|matérias|artigos|conteúdos|conteúdo|temas|links|posts|vídeos|assuntos|tópicos|reportagens|artigo|notícia|matéria) (relacionadas|relacionados|relacionado|relacionada|recomendadas|recomendados|semelhantes|similares|recentes)", "(leia|veja|ver|ler|assista|confira) (também|a seguir|ainda)", "(você (também)? pode (gostar|se interessar)|você (também)? pode gostar (de)?|talvez você goste|também (pode gostar|lhe pode interessar|pode interessar)|pode (também)? interessar lhe|mais sobre (este|o|esse)? (assunto|tema)|mais (nesta|desta) (seção|secção|editoria)|mais de (este|deste) (autor|colunista)|mais deste autor|sobre o mesmo (tema|assunto)|recomendado para você|recomendados para você|recomendadas para você|recomendações para você|sugestões de leitura|sugerimos para si|escolhas (do editor|da redação|dos editores)|a não perder|nossas recomendações|tudo sobre)", "mais (notícias|conteúdo) (de|do|da|sobre|em) * *"],
      cuts: ["Notícias relacionadas", "Leia também", "Você também pode gostar", "Mais sobre este assunto", "Artigos recomendados"],
      keeps: ["Notícias relacionadas ao roubo", "Artigos semelhantes foram apreendidos.", "Você pode gostar ou não", "Leia também os clássicos"],
    },
    {
      id: "pt/sharing/line", kind: "chrome", category: "sharing", place: "line", weight: 5,
      phrases: ["(compartilhar|compartilhe|partilhar|partilhe|enviar|envie|recomendar) (esta|este|a|o|essa|esse)? (notícia|matéria|artigo|página|conteúdo|reportagem|texto|publicação|post) (no|na|por|via|pelo|com|em|nas|através do)? (facebook|twitter|x|linkedin|whatsapp|telegram|e mail|email|redes sociais|amigos|um amigo)?", "(compartilhar|compartilhe|partilhar|partilhe|publicar|tuitar|enviar) (no|na|por|via|pelo|nas|isso|isto|em|com) (facebook|twitter|x|linkedin|whatsapp|telegram|pinterest|e mail|email|redes sociais|bluesky|threads|messenger|amigos|um amigo)?", "(clique|carregue) (aqui)? para (compartilhar|partilhar|imprimir|enviar) * (abre em (uma)? nova janela|opens in new window)", "(siga|sigam|acompanhe|acompanha|siga nos|segue) (nos|o|a|os)? (nosso|nossas|nossa)? * (no|na|nas|pelo|também no) (facebook|twitter|x|instagram|linkedin|whatsapp|telegram|youtube|google news|google notícias|google discover|tiktok|threads|redes sociais|bluesky) (e|ou)? (facebook|twitter|instagram|youtube|tiktok|whatsapp)?", "(siga nos|nas redes sociais|nossas redes sociais|nossas redes)", "(entre|participe|inscreva se|junte se) (no|do|ao|em) (nosso|canal)? (grupo|canal|comunidade) (do|de|no) (whatsapp|telegram|youtube) *", "inscreva se (no|em) (nosso|canal) * (youtube|feed rss)?", "(clique|toque) (aqui)? (para|e) * (grupo|canal|comunidade) (de notícias)? (do|no|de) (whatsapp|telegram) *"],
      cuts: ["Compartilhar notícia", "Partilhar no Facebook", "Siga-nos no Instagram", "Enviar por e-mail", "Entre no grupo do WhatsApp"],
      keeps: ["Compartilhar o poder", "Partilhar com os outros é difícil.", "Siga o mestre na dança", "Inscreva-se na prefeitura"],
    },
    {
      id: "pt/sharing/chain", kind: "chrome", category: "sharing", place: "chain", weight: 5,
      phrases: ["(compartilhar|compartilhe|partilhar|partilhe|compartilhar no|partilhar no|enviar|imprimir|salvar|guardar|comentar|comentários|tuitar|tweet|copiar link|copiar|seguir|ouvir|e mail|email|whatsapp|facebook|twitter|x|linkedin|reddit|pinterest|telegram|messenger|flipboard|instagram|youtube|tiktok|bluesky|threads|mastodon|google|rss|por|no|via)"],
      cuts: ["Compartilhar Facebook Twitter WhatsApp", "Imprimir | Enviar | Comentar", "Partilhar no Facebook Partilhar no X"],
      keeps: ["Compartilhar, ouvir e aprender", "Facebook, Twitter e LinkedIn crescem", "Enviar ouvir"],
    },
    {
      id: "pt/consent/notice", kind: "chrome", category: "consent", place: "part", most: 90, weight: 5,
      phrases: ["(utilizamos|usamos|nós utilizamos|nós usamos|este (site|website|portal) (utiliza|usa)|o nosso site (utiliza|usa)|nós e os nossos (# )? parceiros (utilizamos|usamos|armazenamos)) cookies (próprios|para|de|e|que) *", "(ao|se) (continuar|continuar navegando|continuar a navegar|prosseguir|clicar) * (você|está a)? (concorda|concordar|aceita|aceitar) (com|a|os|as) *", "(aceitar|rejeitar|recusar|configurar|gerir|gerenciar|permitir) (todos)? (os)? cookies", "(configurações|definições|preferências) de (cookies|privacidade|consentimento)"],
      cuts: ["Utilizamos cookies para melhorar a sua experiência.", "Ao continuar navegando, você concorda com a nossa política.", "Aceitar todos os cookies", "Configurações de cookies"],
      keeps: ["A empresa foi multada por seus cookies, disse o juiz.", "Ela assou cookies com os netos.", "Ao continuar a marcha, o grupo cantou."],
    },
    {
      id: "pt/consent/label", kind: "chrome", category: "consent", place: "line", weight: 4.5,
      phrases: ["(política de (privacidade|cookies|privacidade e cookies|proteção de dados)|políticas de privacidade|aviso de privacidade|portal de privacidade|termos (de uso|de serviço|e condições|e condições de uso|de utilização|de uso e privacidade)|condições (gerais|de utilização)|estatuto editorial|lei da transparência|ficha técnica e estatuto editorial|aceitar (tudo|todos)|rejeitar (tudo|todos)|recusar (tudo|todos)|aceitar e (continuar|fechar)|continuar sem aceitar|livro de reclamações)"],
      cuts: ["Política de privacidade", "Termos de uso", "Rejeitar todos", "Estatuto editorial"],
      keeps: ["Privacidade", "A política de privacidade do banco mudou em segredo.", "Termos da trégua", "Aceitar tudo para não perder nada"],
    },
    {
      id: "pt/comments/line", kind: "chrome", category: "comments", place: "line", weight: 5,
      phrases: ["(#|sem|nenhum|não há|ver|ver os|ver todos os|ler|mostrar|todos os|seus|os|carregando|aguarde carregando)? comentários (#|encerrados|fechados|recentes|desativados)?", "(#|nenhum) comentário", "(deixe|deixar|escreva|escrever|adicionar|adicione|publicar|enviar|envie|faça|poste) (um|o seu|seu|o) comentário (cancelar resposta)?", "(deixe|deixar) (uma|sua|a sua) (resposta|opinião) (cancelar resposta)?", "(comente|comentar) (esta|este|a|o) (notícia|matéria|artigo)", "(participe|junte se|entre) (da|na|à) (conversa|discussão)", "(o)? (seu|teu) endereço de e mail não será publicado *", "(o)? seu e mail não será publicado *", "campos obrigatórios (são|estão) marcados *", "os comentários * (opinião dos seus autores|são de responsabilidade|responsabilidade exclusiva|são moderados|não representam a opinião) * * *", "(faça login|inicie sessão|entre|cadastre se|registe se|é preciso fazer login|você precisa (estar logado|fazer login)) * para (comentar|publicar um comentário|deixar um comentário|enviar um comentário) *", "(denunciar|reportar) (o|este|um)? (comentário|abuso|conteúdo)", "salvar meus dados neste navegador *", "este site (utiliza|usa) o akismet * * *"],
      cuts: ["Comentários", "12 comentários", "Deixe um comentário", "O seu endereço de e-mail não será publicado. Campos obrigatórios são marcados com *", "Participe da conversa"],
      keeps: ["Os comentários do ministro irritaram.", "12 comentários sobre o plano foram lidos", "Participe da corrida", "Comente o filme que viu"],
    },
    {
      id: "pt/copyright/line", kind: "chrome", category: "copyright", place: "part", most: 70, weight: 5,
      phrases: ["(todos os)? direitos (de autor|autorais)? reservados", "(é)? (proibida|proibido|vedada) (terminantemente|expressamente)? (a|sua)? (reprodução|reprodução total|cópia) (total|parcial|deste|do|sem) *", "este material não pode ser (publicado|reproduzido|copiado) *"],
      cuts: ["© 2024 Correio de Arribas. Todos os direitos reservados.", "É proibida a reprodução total ou parcial", "Direitos reservados"],
      keeps: ["Todos os direitos dos inquilinos seguem de pé.", "O direito autoral entedia os alunos.", "A reprodução dos salmões corre perigo."],
    },
    {
      id: "pt/furniture/count", kind: "chrome", category: "furniture", place: "line", weight: 4.5,
      phrases: ["tempo (estimado)? de leitura: (aprox|cerca de)? # (min|minuto|minutos|#)? (min)?", "tempo (estimado)? de leitura (de)? # (min|minuto|minutos)", "# (min|minuto|minutos) (de leitura|para ler)", "leitura (de)? # (min|minutos)", "(palavras chave|etiquetas|arquivado em|tópicos|assuntos|categoria|categorias|temas|publicado em|mais em): * * *", "(leia|ler|ver|veja|confira) (o|a)? (artigo|matéria|notícia|reportagem|texto) (completo|completa|original|na íntegra|aqui)", "(clique|toque) (aqui|na imagem) (para (ver|ampliar|ler|saber) *|e *)?", "(notícia|matéria) em (atualização|desenvolvimento|apuração)", "veja mais matérias que *"],
      cuts: ["Tempo de leitura: 4 minutos", "3 min de leitura", "Palavras-chave: balsa, ponte, tempestade", "Leia a matéria completa"],
      keeps: ["5 minutos de silêncio", "O tempo de leitura das crianças cai", "Ler o artigo 5 da lei", "Etiquetas de todas as cores"],
    },
    {
      id: "pt/newsletter/order", kind: "chrome", category: "newsletter", place: "head", most: 60, weight: 5,
      phrases: ["(assine|subscreva|inscreva se|cadastre se|registe se|registre se|faça parte) (já|agora|gratuitamente|aqui|grátis)? (gratuitamente)? (a|à|na|em|no|para|o|nossa|as|nas|para receber|da)? * (newsletter|newsletters|boletim|boletim informativo|boletins) *", "(receba|receber|quero receber|recebe) * (no seu (e mail|email|correio)|em seu (e mail|email)|na sua caixa de (entrada|correio|e mail)|por e mail|nossas newsletters|nossa newsletter|a nossa newsletter|as newsletters) *", "(nossa|a nossa) newsletter: *", "(digite|insira|introduza|informe|escreva|coloque) (aqui)? (o)? (seu|teu) (melhor)? (e mail|email|endereço de e mail) *"],
      cuts: ["Assine nossa newsletter", "Subscreva gratuitamente as newsletters", "Receba as notícias no seu e-mail", "Digite seu e-mail"],
      keeps: ["O boletim não saiu na sexta.", "Os assinantes do boletim caíram pela metade.", "Inscreva-se na prefeitura.", "Receba um abraço, escreveu ela."],
    },
    {
      id: "pt/newsletter/line", kind: "chrome", category: "newsletter", place: "line", weight: 4.5,
      phrases: ["(nossa|nossas|a nossa|as nossas|minhas|todas as|mais|assinar|assine a|assinar a|subscrever a|subscrever) (newsletter|newsletters)", "(newsletter|newsletters) (gratuita|gratuitas|assine|subscrever|subscreva|por e mail|ver tudo)", "(muito)? obrigado (por|pela) (assinar|subscrever|se inscrever|sua inscrição|sua assinatura|subscrição|seu cadastro) *", "(seu|o seu|teu) (e mail|email|endereço de e mail)", "(e mail|email) (inválido|não é válido)", "(pode|você pode) (cancelar|cancelar a inscrição|cancelar a subscrição) (a qualquer momento|a qualquer altura|quando quiser) *", "ao (se inscrever|se cadastrar|subscrever|assinar|clicar em *) (você)? (concorda|aceita|está a aceitar) * * *", "(inscreva se|subscrever|subscreva)"],
      cuts: ["Nossas newsletters", "Newsletters gratuitas", "Obrigado por assinar!", "Pode cancelar a qualquer momento"],
      keeps: ["Newsletter fora do ar", "Obrigado por nada", "Seu e-mail foi invadido", "Subscrever a carta foi um erro"],
    },
    {
      id: "pt/signin/order", kind: "chrome", category: "signin", place: "line", weight: 4.5,
      phrases: ["(faça|fazer) (seu|o seu|o)? (login|cadastro) (para|com|e|ou|aqui|gratuito|gratuitamente|agora) * *", "(entre|acesse|aceda|inicie sessão|iniciar sessão|inicia sessão|cadastre se|registe se) (com|na|em|à|para|ou|gratuitamente|no)? (sua|a sua|seu|o seu|google|facebook)? (conta|login|e mail|google|facebook|apple|continuar lendo|continuar a ler|ler|comentar) *", "(já)? (é|sou|és|tem|tens|possui) (um|uma)? (assinante|conta|cadastro|registado|cadastrado) (entre|faça login|faça seu login|inicie sessão|entre na conta|entre em sua conta|acesse|aceda|clique aqui)", "já (é|sou|tem|possui) (assinante|uma conta|conta|cadastro|cadastrado|registado) *", "(não tem|ainda não tem|não possui) (uma)? (conta|cadastro) (cadastre se|registe se|crie (uma|a sua|sua)? (conta)?|assine)? *", "(esqueci|esqueceu|esqueceu se|recuperar|redefinir) (minha|a minha|a sua|sua|da)? (senha|palavra passe|password)", "(criar|crie) (uma|sua|a sua) conta (grátis|gratuita|gratuitamente)?", "(continuar|entrar|iniciar sessão|cadastre se) com (o)? (google|facebook|apple|e mail)"],
      cuts: ["Faça login para salvar matérias", "Já é assinante? Entre", "Esqueceu sua senha?", "Criar uma conta", "Entrar com Google"],
      keeps: ["Esqueceu a chave em casa.", "Entre na casa e veja.", "Já é tarde para o acordo", "Criar uma empresa custa caro"],
    },
    {
      id: "pt/signin/line", kind: "chrome", category: "signin", place: "line", weight: 4,
      phrases: ["(fazer login|faça login|faça seu login|entrar ou (cadastrar|registar)|iniciar sessão|inicie sessão|terminar sessão|cadastre se|cadastrar|registe se|registre se|minha (conta|assinatura|área|página)|a minha conta|meu (perfil|cadastro)|meus (dados|favoritos|artigos)|entrar (ou)? (cadastre se|registe se|assinar|assine)|(cadastre se|registe se) (ou)? entrar|lembrar de mim|esqueci a senha|olá visitante)"],
      cuts: ["Fazer login", "Minha conta", "Cadastre-se", "Iniciar sessão"],
      keeps: ["Minha conta não fecha", "Entrar", "Cadastrar famílias leva meses"],
    },
    {
      id: "pt/paywall/order", kind: "chrome", category: "paywall", place: "line", weight: 5,
      phrases: ["(conteúdo|artigo|matéria|notícia|acesso|este conteúdo é|este artigo é|esta matéria é|reportagem) (exclusivo|exclusiva|só|apenas|restrito|restrita|reservado|disponível apenas|de acesso exclusivo) (para|a|aos|de)? (nossos|os)? (assinantes|assinante|subscritores|cadastrados|membros) *", "(exclusivo|exclusiva|só|apenas) (para|a)? (assinantes|subscritores|assinante)", "(assine|assina|subscreva|cadastre se|faça login|registe se|seja assinante|torne se assinante) * para (continuar (lendo|a ler|a leitura)|ler|ter acesso|acessar|aceder|desbloquear|liberar) * *", "para (continuar (lendo|a ler|a leitura)|ler (esta|este) * completo|acessar este conteúdo|aceder a este conteúdo) * (assine|subscreva|cadastre se|faça login|registe se|seja assinante) *", "(você|já)? (atingiu|leu|chegou ao|esgotou) * (limite de (matérias|artigos|notícias|conteúdos)|artigos gratuitos|matérias gratuitas|limite mensal) *", "(assine|assinatura|assinaturas|subscreva) (por|a partir de|por apenas|desde|com) (apenas|só)? (r)? # (€|euros|reais)? (por|ao|no)? (mês|ano|primeiro mês)? *", "(experimente|teste|teste grátis) (grátis|gratuitamente|gratuito|por # (dias|meses|mês)) *", "(apenas|só) assinantes podem * * *", "(quer|deseja) (continuar (lendo|a ler)|ler (esta|este) (matéria|artigo))", "(acesso|acesse|aceda|tenha acesso|leia) (ilimitado|sem limites|a todo o conteúdo|a todos os conteúdos) *", "conheça (os)? nossos planos (e assine)? *", "os recursos * são exclusivos para assinantes *"],
      cuts: ["Conteúdo exclusivo para assinantes", "Assine para continuar lendo", "Você atingiu o limite de matérias gratuitas", "Apenas assinantes podem salvar para ler depois", "Conheça nossos planos e assine"],
      keeps: ["O cais é exclusivo para sócios do clube.", "Para ler o mapa é preciso usar óculos.", "Acesso cortado à ponte", "Exclusivo para corajosos"],
    },
    {
      id: "pt/paywall/line", kind: "chrome", category: "paywall", place: "line", weight: 4.5,
      phrases: ["(assine|assine já|assine agora|assine aqui|quero assinar|assinar agora|assinar já|assine a partir de *|seja assinante|torne se assinante|seja membro|ver (planos|ofertas|planos de assinatura)|planos de assinatura|clube do assinante|área do assinante|minha assinatura|gerir assinatura|oferecer assinatura|já sou assinante|conteúdo premium|conteúdo exclusivo|acesso premium|cancele quando quiser|sem fidelização|exclusivo assinantes)"],
      cuts: ["Assine", "Assine já", "Seja assinante", "Ver planos", "Cancele quando quiser"],
      keeps: ["Assine o acordo, pede a ministra.", "Assinaturas em queda", "Seja breve", "Planos de saúde sobem"],
    },
    {
      id: "pt/paywall/support", kind: "chrome", category: "paywall", place: "head", most: 60, weight: 4.5,
      phrases: ["(apoie|ajude|financie|contribua com|colabore com) (o)? (nosso jornalismo|jornalismo|jornalismo independente|nosso trabalho|nossa equipe|nosso projeto) *", "(faça|fazer) (uma doação|um donativo|uma contribuição) (agora|aqui|hoje|mensal|para (apoiar|manter) *)", "(doe agora|quero doar|doar agora)", "(o)? (seu|sua) (apoio|contribuição|doação) (nos permite|nos ajuda|torna possível|é fundamental para|é essencial para) (manter|continuar|produzir|nosso|o nosso|este|fazer) *"],
      cuts: ["Apoie o nosso jornalismo", "Faça uma doação agora", "Seu apoio é fundamental para manter o projeto"],
      keeps: ["Apoie a escada na parede.", "Faça uma doação, pediu o padre.", "Seu apoio, prefeito, chega tarde."],
    },
    {
      id: "pt/promo/app", kind: "chrome", category: "promo", place: "line", weight: 4.5,
      phrases: ["(baixe|baixar|instale|descarregue|descarregar|abrir|abra|conheça|transfira) (grátis|gratuitamente|já|agora)? (o|a|nosso|no|na|os nossos) (app|aplicativo|aplicação|apps|nosso app|nosso aplicativo|nossa app|nossa aplicação) *", "(disponível|baixe|descarregue|baixar) (no|na|em) (google play|app store|play store) *", "(ler|abrir|continuar|ver) (no|na) (app|aplicativo|aplicação)", "(ativar|ative|receba|receber|permitir) (as|nossas)? (notificações|alertas) (no celular)?", "(nossos aplicativos|as nossas apps)", "(adicione|adicionar|escolha) * como fonte (preferida|favorita|preferencial) (no|em)? (google)? *"],
      cuts: ["Baixe o app", "Disponível no Google Play", "Abrir no app", "Ativar notificações"],
      keeps: ["O aplicativo espionava clientes.", "Descarga elétrica na praia", "Receba ameaças e denuncie", "Nossos aplicativos sabem demais"],
    },
    {
      id: "pt/caption/label", kind: "role", category: "caption", place: "head", most: 70, weight: 4.5,
      phrases: ["(foto de arquivo|imagem de arquivo|foto ilustrativa|imagem ilustrativa|imagem meramente ilustrativa|legenda|legenda da foto|em imagens|em fotos|na imagem|na foto): *", "(foto|imagem) (de arquivo|ilustrativa) (de|do|da|que mostra) *"],
      cuts: ["Foto de arquivo: uma balsa no cais", "Na imagem: Ana Reis com seu ganso", "Legenda: a torre ao amanhecer"],
      keeps: ["A foto mostra um homem e um ganso.", "Na imagem vê-se a torre.", "Na foto, duas crianças"],
    },
    {
      id: "pt/caption/credited", kind: "role", category: "caption", place: "tail", most: 70, weight: 4.5,
      phrases: ["(foto|fotos|imagem|fonte|crédito|créditos): * (reprodução|divulgação|arquivo pessoal|agência brasil|abr|lusa|afp|reuters|ap|epa|efe|getty images|estadão conteúdo|folhapress|shutterstock|istock)", "(crédito|créditos|crédito da foto|fotografia): *", "(foto|imagem) (reprodução|divulgação|arquivo|lusa|afp|reuters|arquivo pessoal)", "(reprodução (instagram|facebook|redes sociais|tv globo|youtube)|folhapress|estadão conteúdo|agência brasil afp)"],
      cuts: ["Caminhantes na ponte. Foto: Ana Reis/Divulgação", "A balsa no cais (Foto: Reprodução)", "Um ganso na feira. Crédito: Luís Vaz"],
      keeps: ["Enviou uma foto do cais.", "O banco negou o crédito.", "Na foto: uma sombra"],
    },
    {
      id: "pt/credit/line", kind: "role", category: "credit", place: "line", weight: 5,
      phrases: ["(foto|fotos|fotografia|fotografias|crédito|créditos|imagem|imagens|infográfico|infografia|ilustração|arte|fotógrafo): (de|por)? * *", "(foto|fotos|imagem) (de arquivo|reprodução|divulgação|ilustrativa|lusa|afp|reuters|ap|abr)", "(lusa|folhapress|estadão conteúdo|agência brasil|agência lusa|reprodução|divulgação)"],
      cuts: ["Foto: Ana Reis / Correio", "(Foto: ABr)", "Fotografia: Luís Vaz", "Divulgação"],
      keeps: ["Foto de família na cúpula", "Crédito agrícola em alta", "A Lusa noticiou a venda na sexta."],
    },
    {
      id: "pt/date/line", kind: "role", category: "date", place: "line", weight: 4.5,
      phrases: [
        "(publicado|publicada|atualizado|atualizada|criado|última atualização|última modificação|modificado|data de publicação|data|publicação|postado)? (em|às|a|hoje|ontem)? (segunda|terça|quarta|quinta|sexta|sábado|domingo|seg|ter|qua|qui|sex|sáb|dom)? (feira)? # (de)? (janeiro|jan|fevereiro|fev|março|mar|abril|abr|maio|mai|junho|jun|julho|jul|agosto|ago|setembro|set|outubro|out|novembro|nov|dezembro|dez) (de)? # (às|as|à)? (#)? (#)? (h|hs|min)? (atualizado|atualizada|última atualização|publicado)? (em|às|há)? (#)? (de)? (janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)? (de)? (#)? (às)? (#)? (#)? (h|hs)?",
        "(publicado|publicada|atualizado|atualizada|última atualização|modificado|data de publicação|data|publicação|postado) (em|às|a|hoje às|ontem às)? (segunda|terça|quarta|quinta|sexta|sábado|domingo)? (feira)? # (#)? (#)? (às|as|à)? (#)? (#)? (h|hs)? (atualizado|atualizada)? (em|há|às)? (#)? (#)? (#)? (às)? (#)? (#)? (h|hs|ano|anos|dias|horas)?",
        "(atualizado|publicado)? há (#|um|uma) (segundos|min|minutos|minuto|hora|horas|h|dia|dias)",
      ],
      cuts: ["Publicado em 4 de fevereiro de 2023", "Atualizado às 20h56", "Sábado, 4 de fevereiro de 2023", "9 de junho de 2021, 17:10 h Atualizado em 10 de junho de 2021, 8:25", "Há 3 horas"],
      keeps: ["Publicado em 1923 no Porto, o livro foi queimado.", "Em 4 de fevereiro de 2023 o prefeito renunciou.", "Há três anos a ponte fechou.", "Fevereiro foi frio"],
    },
    {
      id: "pt/byline/line", kind: "role", category: "byline", place: "head", most: 16, weight: 4,
      phrases: ["(por|autor|autora|autores|escrito por|redigido por|redação|texto|publicado por|editado por|reportagem|da redação): *"],
      cuts: ["Por: Ana Reis", "Autor: Luís Vaz", "Escrito por: Ana Reis"],
      keeps: ["Por vezes a cidade cala.", "Autor do estudo, ele duvida.", "Escrito por uma criança, o bilhete comoveu."],
    },
    {
      id: "pt/note/editor", kind: "role", category: "note", place: "head", most: 80, weight: 4,
      phrases: ["(nota da redação|nota do editor|nota da editora|erramos|errata|correção|retificação|esclarecimento|direito de resposta): *", "(este artigo|esta notícia|esta matéria|este texto|esta reportagem) foi (atualizado|atualizada|corrigido|corrigida|modificado|modificada|publicado originalmente|publicada originalmente|originalmente publicado|alterado|alterada) *", "uma versão (anterior|prévia) (deste artigo|desta notícia|desta matéria|deste texto|desta reportagem) *"],
      cuts: ["Nota da redação: os nomes foram trocados.", "Esta matéria foi atualizada na segunda com uma resposta.", "Uma versão anterior deste artigo trazia um nome errado."],
      keeps: ["Correção de provas atrasa", "Este artigo da lei foi aprovado.", "Uma versão anterior da lei nada dizia."],
    },
  ],
  boxes: [
    {
      id: "pt/summary/machine", kind: "chrome", category: "summary",
      open: ["(resumo|síntese) (gerado|gerada|criado|feito|elaborado) (por|com|pela) (ia|inteligência artificial|uma ia) *", "(resumo|síntese) (ia|com ia|por ia|da ia|automático) (beta)?", "(ver|mostrar|ocultar|ler)? (o)? resumo (ia|com ia|automático|gerado por ia)"],
      close: ["(este|o) (resumo|texto) foi (gerado|criado|feito|elaborado|produzido) (por|com|pela) (ia|inteligência artificial|uma ia|uma ferramenta *) * *", "(este|o) resumo foi útil *", "(a ia|este resumo) pode (cometer|conter) erros *", "(ocultar|fechar) (o)? resumo", "(ler|leia|ver) (o|a) (artigo|notícia|matéria|reportagem) (completo|completa|na íntegra)"],
      mostBlocks: 16, mostWords: 500, weight: 6,
      cuts: ["Resumo gerado por IA\nA câmara fecha a ponte.\nEste resumo foi gerado por IA e revisado", "Resumo IA\nTrês fazendas alagadas.\nEste resumo foi útil?", "Resumo automático\nA balsa volta.\nLeia a matéria completa"],
      keeps: ["Resumo\nA câmara fecha a ponte.\nLeia a matéria completa", "Os resumos com IA se espalham.\nMuitos duvidam.\nLer o artigo completo", "Resumo IA\nA câmara fecha a ponte."],
    },
  ],
};
