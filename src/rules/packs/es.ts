import type { Pack } from "../rule.js";

/** The Spanish rules. */
export const es: Pack = {
  language: "es",
  rules: [
    {
      id: "es/advertisement/label", kind: "chrome", category: "advertisement", place: "line", weight: 5,
      phrases: [
        "(publicidad|espacio publicitario|contenido patrocinado|contenido publicitario|contenido de marca|contenido promocionado|contenido ofrecido por *|patrocinado por *|enlaces patrocinados|artículo patrocinado|publirreportaje|publicidad publicidad|fin de la publicidad|anuncio patrocinado)",
        "(la noticia|el artículo|la nota|el contenido|la información) (continúa|sigue) (después|debajo|tras|abajo|luego) (de)? (la|esta|el|este)? (publicidad|anuncio)", "(continúa|sigue|seguir|continuar) leyendo (después|tras|debajo) (de)? (la|el)? (publicidad|anuncio)", "(saltar|cerrar|ocultar|omitir|quitar) (la|el|este|esta)? (publicidad|anuncio|anuncios)", "(te puede interesar|por qué veo) (este|esta) (anuncio|publicidad)",
        "este contenido (está|ha sido) (realizado|elaborado|creado|patrocinado) por (un|el) (anunciante|patrocinador) *",
      ],
      cuts: ["Publicidad", "— PUBLICIDAD —", "La noticia continúa después de la publicidad", "Contenido patrocinado", "Cerrar anuncio"],
      keeps: ["Publicidad engañosa", "La publicidad vende sueños.", "La noticia continúa sin confirmarse.", "El anuncio del ministro"],
    },
    {
      id: "es/advertisement/inline", kind: "chrome", category: "advertisement", place: "trim", weight: 6,
      phrases: ["(la noticia|el artículo|la nota) (continúa|sigue) (después|debajo) de (la|esta) publicidad", "(continúa|sigue|seguir) leyendo (después|debajo) de la publicidad"],
      cuts: ["El puente abre el lunes. La noticia continúa después de la publicidad", "El artículo sigue debajo de la publicidad El alcalde se fue.", "Llovía. Sigue leyendo después de la publicidad"],
      keeps: ["La película continúa después de la publicidad.", "La noticia sigue después de un año.", "Sigue leyendo después de cenar."],
    },
    {
      id: "es/navigation/skip", kind: "chrome", category: "navigation", place: "line", weight: 6,
      phrases: [
        "(ir|saltar|pasar|saltear|volver|regresar|acceder) (directamente)? (al|a la|a los|a) (contenido|contenido principal|menú|menú principal|navegación|navegación principal|búsqueda|buscador|pie de página|inicio de la página|portada|página principal|comentarios|barra lateral|página de inicio)", "(volver|ir|subir) arriba", "(abrir|cerrar|mostrar|ocultar|desplegar) (el|la)? (menú|navegación|buscador|búsqueda|submenú|menú principal|barra lateral)",
        "(menú principal|navegación principal|navegación de entradas|mapa del sitio|mapa web|migas de pan|pie de página)", "(artículo|entrada|noticia|nota) (anterior|siguiente)",
      ],
      cuts: ["Ir al contenido", "Saltar al contenido principal", "Cerrar menú", "Mapa del sitio", "Artículo siguiente"],
      keeps: ["Ir al menú sin mirar la carta es un placer.", "Volver a la navegación a vela", "El menú principal cuesta veinte euros.", "Abrir el puerto al tráfico"],
    },
    {
      id: "es/navigation/trail", kind: "chrome", category: "navigation", place: "head", most: 25, weight: 5,
      phrases: ["(estás en|usted está aquí|estás aquí|se encuentra en|te encuentras en|estás leyendo|está leyendo): *"],
      cuts: ["Estás en: Portada > Política", "Usted está aquí: Inicio / Mundo", "Estás leyendo: Nacional"],
      keeps: ["Estás en tu casa.", "Estás aquí para ganar, le dijo.", "Usted está aquí de paso."],
    },
    {
      id: "es/navigation/label", kind: "chrome", category: "navigation", place: "line", weight: 2,
      phrases: ["(portada|secciones|temas|noticias|últimas noticias|última hora|lo último|lo más leído|lo más visto|las más leídas|más leídas|más leídos|lo más comentado|lo más compartido|en portada|titulares|política|economía|sociedad|educación|tecnología|ciencia|espectáculos|deportes|fútbol|gente|internacional|nacional|nacionales|internacionales|regional|sucesos|editorial|columnistas|columnas|tribuna|tendencias|estilo de vida|gastronomía|viajes|medio ambiente|horóscopo|loterías|lotería|pasatiempos|crucigrama|crucigramas|esquelas|clasificados|avisos fúnebres|edición impresa|edición digital|hemeroteca|suplementos|especiales|multimedia|galerías|fotogalerías|el tiempo|quiénes somos|sobre nosotros|acerca de|contáctenos|contáctanos|contacto|publicidad y tarifas|anúnciese|anúnciate|trabaja con nosotros|ayuda|preguntas frecuentes|atención al cliente|ver más|ver todo|ver todos|ver todas|más noticias|cargar más|mostrar más|leer más|siguiente|atrás|etiquetas|volver al inicio|hoy en portada|servicios al lector)"],
      cuts: ["Portada", "Lo más leído", "Últimas noticias", "Ver más", "Quiénes somos"],
      keeps: ["Política sin rumbo", "Más noticias llegaron el lunes", "Lo más leído del verano en las bibliotecas", "Ver más allá"],
    },
    {
      id: "es/navigation/chain", kind: "chrome", category: "navigation", place: "chain", weight: 5,
      phrases: ["(inicio|portada|secciones|noticias|última hora|últimas noticias|actualidad|política|españa|méxico|argentina|colombia|chile|perú|nacional|nacionales|internacional|internacionales|mundo|economía|negocios|finanzas|empresas|mercados|dinero|sociedad|policiales|policía|sucesos|seguridad|justicia|ciudad|ciudades|local|locales|regional|regiones|provincia|deportes|deporte|fútbol|tenis|baloncesto|motor|autos|cultura|cine|música|libros|televisión|tv|gente|famosos|espectáculos|entretenimiento|farándula|sociales|tecnología|ciencia|salud|educación|medio ambiente|clima|vida|estilo|moda|belleza|recetas|gastronomía|viajes|turismo|opinión|editorial|editoriales|columnas|columnistas|blogs|especiales|suplementos|multimedia|fotos|videos|vídeos|video|podcast|podcasts|en vivo|el tiempo|horóscopo|loterías|pasatiempos|juegos|clasificados|inmuebles|empleo|esquelas|obituarios|hemeroteca|archivo|boletines|newsletters|newsletter|suscripciones|suscríbete|suscribirse|iniciar sesión|ingresar|regístrate|registrarse|mi cuenta|buscar|menú|más|contacto|contáctenos|publicidad|ayuda|quiénes somos|nosotros|aviso legal|privacidad|política de privacidad|política de cookies|cookies|términos y condiciones|términos de uso|rss|mapa web|facebook|twitter|instagram|youtube)"],
      cuts: ["Portada Política Mundo Deportes", "Inicio > Noticias > Regiones", "Aviso legal | Privacidad | Cookies | Contacto"],
      keeps: ["Política, cultura y deporte en mayo", "Mundo rural", "Economía y negocios"],
    },
    {
      id: "es/widget/line", kind: "chrome", category: "widget", place: "line", weight: 5,
      phrases: [
        "(tamaño (de|del) (letra|texto|la letra|fuente|la fuente)|aumentar (el)? (tamaño de letra|tamaño del texto|texto|letra|fuente)|reducir (el)? (tamaño de letra|tamaño del texto|texto|letra)|modo (oscuro|noche|lectura|claro)|tema oscuro)", "(escuchar|escucha|escuche|imprimir|imprime|guardar|guarda|descargar|regalar|regala|enviar|envía) (este|esta|el|la)? (artículo|noticia|nota|página|nota aquí|en pdf|audio) (aquí|en pdf|en audio|para después|para más tarde|por correo|por mail|por email|por correo electrónico)?", "(escucha|escuchar) noticias del día", "(copiar|copia) (el)? (enlace|link|url)", "(enlace|link) copiado (al portapapeles)?",
        "(guardar|agregar|añadir) (en|a|para) (favoritos|mis favoritos|tu lista|leer después|leer más tarde|mis artículos|mi lista)", "(ampliar|ver|abrir|cerrar|agrandar) (la)? (imagen|foto|galería|fotogalería) (completa|en grande|a pantalla completa)?", "(ver|reproducir|iniciar|pausar|cargando) (el|este)? (video|vídeo|audio)", "(activar|desactivar|quitar|silenciar) (el)? (sonido|audio)", "(tu|su) navegador no (soporta|admite|es compatible con) * *", "(por favor)? (activa|active|habilita|habilite|active el|activa el) javascript *", "(esta funcionalidad|esta función) es (sólo|solo|exclusiva)? (para|de)? (registrados|suscriptores|usuarios registrados)", "(cargando|cargando comentarios|reproduciendo|siguiente video|siguiente vídeo|pantalla completa)", "(este|esta) (contenido|video|vídeo|publicación) no está disponible *",
      ],
      cuts: ["Tamaño de letra", "Escuchar este artículo", "Imprimir noticia", "Copiar enlace", "Guardar en favoritos", "Ampliar imagen"],
      keeps: ["El tamaño de la letra de los carteles creció.", "Escuchar a los mayores", "Imprimir billetes sale caro", "Ver la imagen completa exige tiempo"],
    },
    {
      id: "es/widget/label", kind: "chrome", category: "widget", place: "line", weight: 2,
      phrases: ["(cerrar|cancelar|aceptar y cerrar|enviar|buscar|búsqueda|búsqueda avanzada|buscar en el sitio|buscar por|filtrar por|ordenar por|ajustes|configuración|preferencias|idioma|elegir idioma|imprimir|guardar|escuchar|reproducir|ampliar|reducir|descargar|copiar|pantalla completa|leer menos|ver menos|mostrar menos|notificaciones|mis notificaciones|alertas|entendido|borrar|añadir|agregar|actualizar datos)"],
      cuts: ["Cerrar", "Buscar", "Imprimir", "Ver menos"],
      keeps: ["Cerrar la central", "Buscar trabajo a los cincuenta", "Guardar silencio"],
    },
    {
      id: "es/related/lead", kind: "chrome", category: "related", place: "head", most: 40, weight: 5,
      phrases: ["(lee|lea|leé|leer|mira|mire|mirá|vea|ve|ver|escucha|escuche|conoce|conozca|descubre|descubra|le recomendamos|te recomendamos) (también|además|aquí|más|leer|leer también|ver): *", "(lee|lea|leé|mira|mire|mirá|vea|ver) también *: *", "(te|le|les|os) (puede|puede que|podría|pueden|recomendamos) (también)? (interesar|leer|interese): *", "(también|además) (te|le)? (puede|puedes|podés) (leer|interesar|ver|interesarte|interesarle): *", "(más sobre|más información|noticia relacionada|noticias relacionadas|nota relacionada|notas relacionadas|artículo relacionado|artículos relacionados|relacionado|relacionados|relacionada|en contexto|para leer más|sobre el mismo tema|más sobre este tema|temas relacionados|sigue leyendo|seguí leyendo|le sugerimos|te sugerimos|no te pierdas|contenido relacionado|ver además): *", "(lee|lea) (aquí|también) (la|el) (noticia|nota|artículo|entrevista|editorial) (completa|completo): *"],
      cuts: ["Lee también: El transbordador vuelve al mar", "Te puede interesar: Diez paseos junto al lago", "También puede leer: La respuesta del alcalde", "Noticias relacionadas: Cierra el puente"],
      keeps: ["Lee también por las noches, dice su hija.", "Te puede interesar el caso, señoría.", "Más sobre el asunto no dijo.", "Ver también es entender."],
    },
    {
      id: "es/related/line", kind: "chrome", category: "related", place: "line", weight: 5,
      phrases: ["(noticias|notas|artículos|contenidos|contenido|temas|enlaces|entradas|historias|videos|vídeos|artículo|noticia|nota) (relacionadas|relacionados|relacionado|relacionada|recomendadas|recomendados|recomendado|similares|destacadas|destacados|recientes)", "(lee|lea|leé|mira|mire|vea|ver|lea más) (también|además|a continuación)", "(te|le|os) (puede|podría|pueden) (también)? (interesar|gustar)", "(también)? (te|le) (puede|podría|pueden) (interesar|gustar)", "(más sobre este tema|más sobre|más en esta sección|más de esta sección|sobre el mismo tema|en esta noticia|más noticias (de|en|sobre) *|más de (este autor|esta autora)|recomendado para ti|recomendados para ti|recomendaciones para ti|te recomendamos|le recomendamos|recomendamos|nuestra selección|selección del editor|la selección de la redacción|no te pierdas|sigue leyendo|para saber más|archivado en|lo más visto en *|en la web)"],
      cuts: ["Noticias relacionadas", "Te puede interesar", "Lee también", "Más sobre este tema", "Te recomendamos"],
      keeps: ["Noticias relacionadas con el robo", "Artículos similares fueron incautados.", "Nuestra selección perdió otra vez", "Te puede interesar saberlo"],
    },
    {
      id: "es/sharing/line", kind: "chrome", category: "sharing", place: "line", weight: 5,
      phrases: ["(compartir|comparte|comparta|enviar|envía|recomendar) (esta|este|la|el)? (noticia|nota|artículo|página|contenido|historia|entrada|publicación|información) (en|por|vía|con|a través de)? (facebook|twitter|x|linkedin|whatsapp|telegram|email|mail|correo|correo electrónico|redes sociales|un amigo|tus amigos)?", "(compartir|comparte|comparta|enviar|publicar|tuitear|twittear) (en|por|vía|con|a|mediante|esto|a través de) (facebook|twitter|x|linkedin|whatsapp|telegram|pinterest|email|mail|correo|correo electrónico|redes sociales|redes|bluesky|threads|flipboard|messenger|un amigo)?", "haz clic para (compartir|imprimir|enviar) * se abre en una ventana nueva", "(síguenos|síganos|seguinos|sígueme|únete|encuéntranos|siga nos|sigue nos) (también)? (en|a través de)? (facebook|twitter|x|instagram|linkedin|whatsapp|telegram|youtube|google news|google noticias|google discover|tiktok|threads|redes sociales|nuestras redes|nuestras redes sociales|las redes)? (y|e|o)? (facebook|twitter|x|instagram|youtube|whatsapp)?", "(sigue|siga|seguí) (a)? * en (facebook|twitter|instagram|whatsapp|google news|google discover|telegram|tiktok|youtube)", "(únete|unite|suscríbete|suscribite) (a|al) (nuestro)? (canal|grupo) de (whatsapp|telegram|youtube) *"],
      cuts: ["Compartir esta noticia", "Compartir en Facebook", "Síguenos en Instagram", "Enviar por correo electrónico", "Únete a nuestro canal de WhatsApp"],
      keeps: ["Compartir el poder", "Compartir en familia es su lema.", "Síguenos contando, pidió la jueza.", "Sigue al líder en la montaña"],
    },
    {
      id: "es/sharing/chain", kind: "chrome", category: "sharing", place: "chain", weight: 5,
      phrases: ["(compartir|compartir en|comparte|enviar|imprimir|guardar|comentar|comentarios|tuitear|twittear|tweet|copiar enlace|copiar|seguir|escuchar|email|mail|correo|correo electrónico|whatsapp|facebook|twitter|x|linkedin|reddit|pinterest|telegram|messenger|flipboard|instagram|youtube|tiktok|bluesky|threads|mastodon|rss|por|en|vía)"],
      cuts: ["Compartir Facebook Twitter WhatsApp", "Imprimir | Enviar | Comentar", "Compartir en Facebook Compartir en X"],
      keeps: ["Compartir, escuchar y aprender", "Facebook, Twitter y LinkedIn crecen", "Enviar escuchar"],
    },
    {
      id: "es/consent/notice", kind: "chrome", category: "consent", place: "part", most: 90, weight: 5,
      phrases: ["(utilizamos|usamos|nosotros y nuestros (# )? socios (utilizamos|usamos|almacenamos)|este sitio (web)? (utiliza|usa)|esta (web|página) (web)? (utiliza|usa)|este portal (utiliza|usa)) cookies (propias|para|de|y|con) *", "(si continúa|si continúas|si sigue|si sigues|al continuar|al seguir|al) (navegando|navegar|con la navegación) (en|por)? (este|nuestro|esta|nuestra)? (sitio|web|página)? * (acepta|aceptas|consideramos que acepta|consideramos que aceptas) *", "(aceptar|rechazar|configurar|gestionar|administrar|permitir) (todas)? (las|mis|tus|sus)? cookies", "(configuración|preferencias) de (las)? (cookies|privacidad|consentimiento)"],
      cuts: ["Utilizamos cookies propias y de terceros.", "Si continúas navegando por este sitio, aceptas su uso.", "Aceptar todas las cookies", "Configuración de cookies"],
      keeps: ["La empresa fue multada por sus cookies, dijo el juez.", "Horneó cookies con sus nietos.", "Al continuar la marcha, aceptó el trato."],
    },
    {
      id: "es/consent/label", kind: "chrome", category: "consent", place: "line", weight: 4.5,
      phrases: ["(aviso legal|aviso de privacidad|política (de privacidad|de cookies|de privacidad y cookies|de datos|de protección de datos|de tratamiento de datos)|políticas de (privacidad|cookies|uso)|términos (y condiciones|de uso|de servicio|legales|y condiciones de uso)|condiciones (de uso|generales|legales|de contratación|de suscripción)|protección de datos personales|código ético y de conducta|aceptar todo|rechazar todo|aceptar y (continuar|cerrar)|(continuar|seguir) sin aceptar|mis cookies|tratamiento de datos personales)"],
      cuts: ["Aviso legal", "Política de privacidad", "Términos y condiciones", "Rechazar todo"],
      keeps: ["Privacidad", "La política de privacidad del banco cambió en secreto.", "Términos de la tregua", "Aceptar todo para no perder nada"],
    },
    {
      id: "es/comments/line", kind: "chrome", category: "comments", place: "line", weight: 5,
      phrases: ["# comentario", "(#|sin|no hay|ver|ver los|ver todos los|leer|leer los|mostrar|ocultar|todos los|tus|los)? comentarios (#|cerrados|recientes|desactivados)?", "(dejar|deja|deje|escribir|escribe|escriba|añadir|añade|agregar|agrega|publicar|enviar|haz) (un|tu|su|el primer)? (comentario|opinión|respuesta) (cancelar la respuesta)?", "(comenta|comentar|opina|comente) (esta|este|la|el) (noticia|nota|artículo)", "(únete|participa|participe|súmate|entra) (a|en) (la|nuestra) (conversación|discusión)", "(tu|su) dirección de correo electrónico no será publicada *", "los campos obligatorios están marcados con *", "los comentarios * (son exclusivos para suscriptores|están cerrados|son moderados|serán moderados|son responsabilidad *) * *", "(suscríbete|regístrate|inicia sesión|ingresa|ingresá|inicie sesión) * para (enviar tus comentarios|comentar|poder comentar|dejar un comentario) * *", "(debes|debe|debés|necesitas|tienes que) (iniciar sesión|ingresar|registrarte|estar registrado|estar conectado) para (comentar|publicar un comentario|escribir comentarios|dejar un comentario) *", "(denunciar|reportar) (el|este|un)? (comentario|abuso)", "(ordenar por|más) (recientes|antiguos|votados|más recientes|mejores)", "guarda mi nombre correo *", "este sitio usa akismet * * *"],
      cuts: ["Comentarios", "12 comentarios", "Deja un comentario", "Tu dirección de correo electrónico no será publicada. Los campos obligatorios están marcados con *", "Únete a la conversación"],
      keeps: ["Los comentarios del ministro irritaron.", "12 comentarios sobre el plan se leyeron", "Participa en la carrera", "Escribe tu vida"],
    },
    {
      id: "es/copyright/line", kind: "chrome", category: "copyright", place: "part", most: 70, weight: 5,
      phrases: ["(todos los)? derechos (de autor)? reservados", "reservados todos los derechos", "(queda)? (prohibida|prohibido) (terminantemente|expresamente)? (la|su|toda)? reproducción (total|parcial|sin) *"],
      cuts: ["© 2024 El Correo de Arribes. Todos los derechos reservados.", "Prohibida su reproducción total o parcial", "Reservados todos los derechos"],
      keeps: ["Todos los derechos de los inquilinos siguen en pie.", "El derecho de autor aburre a los estudiantes.", "La reproducción de los salmones peligra."],
    },
    {
      id: "es/furniture/count", kind: "chrome", category: "furniture", place: "line", weight: 4.5,
      phrases: ["(tiempo|tiempo estimado) de lectura: (aprox)? # (min|minuto|minutos|#)? (min)?", "(tiempo|tiempo estimado) de lectura # (min|minuto|minutos)", "# (min|minuto|minutos) (de lectura|de lectura aprox|para leer)", "(lectura|lectura de) # (min|minutos)", "(etiquetas|etiquetado en|archivado en|temas|palabras clave|categorías|categoría|en esta nota|en este artículo|más información sobre|más en): * * *", "(leer|ver|lee|lea) (el|la)? (artículo|noticia|nota) (completo|completa|original)", "(haz|haga|hacé|da|pulsa|clic) (clic|click)? (aquí|en la imagen|en el enlace) (para (ver|ampliar|leer|más) *)?", "(hora de publicación del artículo|noticia en desarrollo|información en desarrollo)", "(ver|leer) (artículo|noticia|nota)"],
      cuts: ["Tiempo de lectura: 4 minutos", "3 min de lectura", "Etiquetas: ferri, puente, tormenta", "Leer la noticia completa"],
      keeps: ["5 minutos de silencio", "El tiempo de lectura de los niños baja", "Leer el artículo 5 de la ley", "Etiquetas de todos los colores"],
    },
    {
      id: "es/newsletter/order", kind: "chrome", category: "newsletter", place: "head", most: 60, weight: 5,
      phrases: ["(suscríbete|suscríbase|suscribite|suscribirse|apúntate|apúntese|regístrate|regístrese|inscríbete|inscríbase|date de alta) (gratis|ahora|aquí|ya)? (gratis|gratuitamente)? (a|al|en|para recibir) * (newsletter|newsletters|boletín|boletines|boletín informativo) *", "(recibe|reciba|recibí|recibir|quiero recibir|consigue) * (en tu (correo|email|bandeja|bandeja de entrada|mail|buzón)|en su (correo|email|bandeja de entrada|buzón|mail)|nuestra newsletter|nuestro boletín|nuestros boletines|el boletín|el newsletter) *", "(nuestra|la) newsletter: *", "(introduce|introduzca|ingresa|ingrese|escribe|escriba) (tu|su) (correo|email|e mail|correo electrónico|dirección de correo|mail) *"],
      cuts: ["Suscríbete a nuestra newsletter", "Recibe cada mañana las noticias en tu correo", "Apúntate gratis al boletín", "Introduce tu correo electrónico"],
      keeps: ["El boletín no salió el viernes.", "Los suscriptores del boletín bajaron a la mitad.", "Regístrate en el ayuntamiento.", "Recibe una carta cada mañana en su casa."],
    },
    {
      id: "es/newsletter/line", kind: "chrome", category: "newsletter", place: "line", weight: 4.5,
      phrases: ["(nuestra|nuestras|nuestro|nuestros|mis|más|todas las|las|suscríbete a la|suscríbete al|suscripción a|suscribirse a|alta en) (newsletter|newsletters|boletín|boletines) (y alertas|informativo|informativos|de noticias|por correo|suscribirse|suscripción|gratis)?", "(newsletters|boletines) (y alertas|informativos|de noticias|por correo)", "(muchas gracias|gracias) por (suscribirte|suscribirse|tu suscripción|registrarte|tu registro|tu participación) *", "(tu|su) (correo|email|e mail|correo electrónico|dirección de correo electrónico)", "(correo electrónico|email) (no válido|inválido|incorrecto)", "(puedes|puede|podés) (darte|darse) de baja (en cualquier momento|cuando quieras|cuando quiera) *", "al (suscribirte|registrarte|suscribirse|registrarse) (aceptas|acepta|estás aceptando) * * *"],
      cuts: ["Nuestros boletines", "Newsletters y alertas", "Gracias por suscribirte", "Puedes darte de baja en cualquier momento"],
      keeps: ["Boletín oficial del Estado", "Gracias por nada", "Su correo fue pirateado", "Las boletas llegaron tarde"],
    },
    {
      id: "es/signin/order", kind: "chrome", category: "signin", place: "line", weight: 4.5,
      phrases: ["(inicia|inicie|iniciar|iniciá) sesión (para|con|o|y|en|aquí) * *", "(regístrate|regístrese|registrate|ingresa|ingresá|ingrese|identifícate|accede|acceda|accedé) (o|gratis|ahora|aquí|y|con tu cuenta|a tu cuenta|con google|con facebook)? (inicia|ingresa|iniciar|suscribite|suscríbete|inicie|regístrese)? (sesión)? (acá|aquí)? (para|con|y) * * (artículos|artículo|noticias|noticia|leyendo|temas|contenido|contenidos|cuenta|google|facebook|favoritos|comentar|leer) *", "(ya)? (tienes|tiene|tenés|eres|es|sos) (una|un)? (cuenta|usuario|suscriptor|registrado|cuenta de *) (inicia sesión|inicie sesión|ingresa|ingresá|ingrese|accede|entra|inicia sesión aquí)", "ya (tienes|tiene|tenés) (una)? cuenta", "si ya (estás|está|eres|es|sos) (suscrito|suscriptor|registrado|socio) * (inicia|inicie|ingrese|ingresa|accede|entra) *", "(no tienes|no tiene|no tenés|aún no tienes|todavía no tienes) (una)? cuenta (aún|todavía)? (regístrate|regístrese|registrate|crea una|crea tu cuenta)? *", "(olvidé|olvidaste|has olvidado|olvidó|recuperar|restablecer) (mi|tu|su|la)? contraseña", "(crear|crea|cree) (una|tu|su) cuenta (gratis|gratuita|nueva)?", "(continuar|continúa|ingresar|entrar|acceder|iniciar sesión|regístrate) con (google|facebook|apple|tu correo|email)", "ingresá suscribite"],
      cuts: ["Inicia sesión para guardar artículos", "¿Ya tienes una cuenta? Inicia sesión", "¿Olvidaste tu contraseña?", "Crear una cuenta", "Continuar con Google"],
      keeps: ["Olvidó la llave en casa.", "Ya tiene cuenta pendiente con la justicia", "Crear una empresa cuesta", "Iniciar sesiones de madrugada agota"],
    },
    {
      id: "es/signin/line", kind: "chrome", category: "signin", place: "line", weight: 4,
      phrases: ["((iniciar|inicia|inicie|cerrar|cierra) sesión|regístrate|registrarse|registrate|regístrese|registro|identifícate|ingresar|ingresá|ingresar registrarse|mi (cuenta|perfil|zona|área|área personal|suscripción)|tu cuenta|mis (suscripciones|datos|noticias|favoritos|temas|alertas|artículos|boletines)|iniciar sesión (o)? (registrarse|regístrate|suscribirse|suscríbete)|(regístrate|registrarse) (o)? (iniciar|inicia) sesión|recuérdame|hola invitado)"],
      cuts: ["Iniciar sesión", "Mi cuenta", "Regístrate", "Cerrar sesión"],
      keeps: ["Registro civil cerrado", "Mi cuenta pendiente", "Ingresar en prisión"],
    },
    {
      id: "es/paywall/order", kind: "chrome", category: "paywall", place: "line", weight: 5,
      phrases: ["(contenido|artículo|noticia|acceso|este contenido es|este artículo es|esta noticia es|nota) (exclusivo|exclusiva|solo|sólo|exclusivamente|reservado) (para|de)? (nuestros)? (suscriptores|suscriptor|socios|abonados|miembros|usuarios registrados) *", "(exclusivo|exclusiva|solo|sólo) (para)? (suscriptores|abonados|socios)", "(suscríbete|suscríbase|suscribite|hazte socio|hazte premium|regístrate|inicia sesión|abónate) * para (seguir leyendo|continuar leyendo|leer|leer sin límites|acceder|seguir|disfrutar|desbloquear) * *", "para (seguir leyendo|continuar leyendo|leer el artículo completo|acceder a este contenido|seguir disfrutando) * (suscríbete|suscríbase|regístrate|inicia sesión|suscribite|hazte) *", "(has alcanzado|ha alcanzado|has leído|has llegado|te quedan|te queda|alcanzaste) * (artículos gratis|artículos gratuitos|límite de artículos|límite|noticias gratis) (este mes|del mes|mensual)? *", "(suscríbete|suscripción|suscribite|hazte socio|prueba) (desde|por|por solo|por sólo|a partir de) (solo|sólo)? # (€|euros|pesos|al)? (al|el|por)? (mes|año|primer mes)? *", "(prueba|pruébalo|pruebe) (gratis|gratuita) (durante|por)? (# (días|mes|meses|semanas)|un mes)?", "(ya)? (soy|eres|es|sos|tienes) (suscriptor|suscrito|abonado|una suscripción|suscripción) *", "(quieres|desea|querés|quiere) (seguir leyendo|leer este artículo|leer más|leer la noticia completa)", "(acceso|accede|disfruta|lee|lea) (ilimitado|sin límites|a todos los contenidos|a todo el contenido|ilimitadamente) *", "(suscríbete|suscribete) (ahora|ya|hoy)? (y|para) * (leyendo|leer|contenidos|límites|acceso|artículos)"],
      cuts: ["Contenido exclusivo para suscriptores", "Suscríbete para seguir leyendo", "Has alcanzado el límite de artículos gratuitos este mes", "Prueba gratis", "Ya soy suscriptor"],
      keeps: ["El muelle es exclusivo para socios del club náutico.", "Para leer el mapa hacen falta gafas.", "Acceso cortado al puente", "Exclusivo para valientes"],
    },
    {
      id: "es/paywall/line", kind: "chrome", category: "paywall", place: "line", weight: 4.5,
      phrases: ["(suscríbete|suscribete|suscríbase|suscribite|suscribirse|suscribirme|suscribirse al diario|suscríbete (ya|ahora|aquí|gratis|por *)|suscripciones|suscripción digital|hazte (socio|socia|suscriptor|premium|abonado)|ver (ofertas|planes|promos de suscripción|suscripciones)|ofertas de suscripción|planes de suscripción|acceso (digital|premium)|ya soy suscriptor|club de suscriptores|contenido premium|venta de suscripciones|cancela cuando quieras|cancele cuando quiera|sin permanencia|renovar suscripción|servicio al suscriptor)"],
      cuts: ["Suscríbete", "Suscríbete ahora", "Hazte socio", "Ver planes", "Cancela cuando quieras"],
      keeps: ["Suscripciones a la baja", "Suscribirse sale caro", "Hazte a un lado", "Planes de suscripción popular del banco"],
    },
    {
      id: "es/paywall/support", kind: "chrome", category: "paywall", place: "head", most: 60, weight: 4.5,
      phrases: ["(apoya|apoye|apoyá|ayuda|ayúdanos|defiende|defendé|financia) (a)? (nuestro periodismo|el periodismo|un periodismo|nuestro trabajo|nuestro medio|periodismo|mantener|seguir (informando|siendo)|el periodismo independiente) *", "(haz|haga|hacé|realiza) (una donación|un donativo|un aporte) (ahora|aquí|hoy|mensual|para (apoyar|sostener) *)", "(dona ahora|donar ahora|quiero donar|hacer una donación)", "(tu|su) (apoyo|aporte|donación) (nos permite|nos ayuda|hace posible|es fundamental|es esencial) *"],
      cuts: ["Apoya nuestro periodismo", "Haz una donación ahora", "Tu apoyo hace posible este trabajo"],
      keeps: ["Apoya la escalera en la pared.", "Haz una donación, le rogó el cura.", "Tu apoyo, alcalde, llega tarde."],
    },
    {
      id: "es/promo/app", kind: "chrome", category: "promo", place: "line", weight: 4.5,
      phrases: ["(descarga|descargue|descargá|bájate|instala|instale|abrir|abre|descubre) (gratis)? (la|nuestra|nuestras|en la) (app|apps|aplicación|aplicaciones) *", "(descarga|descárgala|disponible|descárgalo|consíguelo|descárguela) (en|desde) (google play|app store|la app store|play store) *", "(leer|abrir|continuar|ver) en la (app|aplicación)", "(activar|activa|recibe|recibir|permitir|active) (las|nuestras)? (notificaciones|alertas) (de última hora)?", "(nuestras apps|nuestras aplicaciones|aplicaciones móviles)", "(añade|agrega|añadir|elige|agregar) * como (fuente|medio) (preferida|preferido|de información|favorita) (en|de)? (google)? *"],
      cuts: ["Descarga nuestra app", "Disponible en Google Play", "Abrir en la app", "Activar notificaciones"],
      keeps: ["La aplicación espiaba a sus clientes.", "Descarga eléctrica en la playa", "Nuestras aplicaciones saben demasiado", "Recibe amenazas"],
    },
    {
      id: "es/caption/label", kind: "role", category: "caption", place: "head", most: 70, weight: 4.5,
      phrases: ["(imagen de archivo|foto de archivo|fotografía de archivo|imagen referencial|foto referencial|imagen ilustrativa|foto ilustrativa|imagen de referencia|foto de referencia|pie de foto|en imágenes|en fotos|en la imagen|en la foto|leyenda): *", "(foto|imagen) (de archivo|referencial|ilustrativa) (de|del|que muestra) *"],
      cuts: ["Foto de archivo: un ferri en el muelle", "En la imagen: Ana Ruiz con su ganso", "Imagen de archivo de la torre"],
      keeps: ["La foto muestra a un hombre y un ganso.", "En la imagen se ve la torre.", "En la foto, dos niños"],
    },
    {
      id: "es/caption/credited", kind: "role", category: "caption", place: "tail", most: 70, weight: 4.5,
      phrases: ["(foto|fotos|imagen|fotografía|crédito|créditos|fuente): * (efe|afp|reuters|ap|epa|getty images|europa press|archivo|shutterstock|istock|xinhua|notimex|télam|cuartoscuro|aton|agencia uno)", "(crédito|créditos|crédito de la foto|foto cortesía|fotografía): *", "(foto|fotos|imagen) (efe|afp|reuters|ap|archivo|cortesía|europa press|getty images)", "(europa press|agencia uno|cuartoscuro|afp via getty images)"],
      cuts: ["Caminantes en el puente. Foto: Ana Ruiz/EFE", "El ferri en el muelle (Foto: archivo)", "Un ganso en la feria. Crédito: Luis Vega"],
      keeps: ["Envió una foto del muelle.", "El banco le negó el crédito.", "En la foto: una sombra"],
    },
    {
      id: "es/credit/line", kind: "role", category: "credit", place: "line", weight: 5,
      phrases: ["(foto|fotos|fotografía|fotografías|crédito|créditos|crédito de la foto|créditos de la imagen|imagen|imágenes|infografía|ilustración|gráfico|fotógrafo): (de|por)? * *", "(foto|fotos|imagen|fotografía) (de archivo|cortesía|referencial|efe|afp|reuters|ap|abr|europa press)", "(efe|europa press|agencia efe|télam|notimex|cuartoscuro|aton|agencia uno|epa efe) (epa|efe|archivo)?"],
      cuts: ["Foto: Ana Ruiz / El Correo", "Fotografía: Luis Vega", "Foto de archivo", "EFE"],
      keeps: ["Foto de familia en la cumbre", "Crédito agrícola al alza", "EFE informó de la venta el viernes."],
    },
    {
      id: "es/date/line", kind: "role", category: "date", place: "line", weight: 4.5,
      phrases: [
        "(publicado|publicada|actualizado|actualizada|creado|última actualización|actualización|modificado|fecha de publicación|fecha|publicación)? (el|a las|hoy|ayer|el día)? (lunes|martes|miércoles|jueves|viernes|sábado|domingo|lun|mar|mié|jue|vie|sáb|dom)? # (de)? (enero|ene|febrero|feb|marzo|mar|abril|abr|mayo|may|junio|jun|julio|jul|agosto|ago|septiembre|setiembre|sep|sept|octubre|oct|noviembre|nov|diciembre|dic) (de|del)? # (a las)? (#)? (#)? (h|hs|hrs|horas|am|pm|a m|p m|cet|cest)? (actualizado|actualizada|última actualización)? (el|a las|a)? (las)? (#)? (de)? (enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)? (de)? (#)? (a las)? (#)? (#)? (h|hs|hrs|horas|am|pm)?",
        "(publicado|publicada|actualizado|actualizada|última actualización|actualización|modificado|fecha de publicación|fecha|publicación) (el|a las|hoy a las|ayer a las|el día)? (lunes|martes|miércoles|jueves|viernes|sábado|domingo)? # (#)? (#)? (a las)? (#)? (#)? (h|hs|hrs|horas|am|pm|a m|p m)?",
        "(enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre) # (de)? # (#)? (#)? (am|pm|h)?",
        "(publicado|actualizado)? hace (#|una|un|unos) (seg|segundos|min|minutos|minuto|hora|horas|h|día|días)",
      ],
      cuts: ["Publicado el 4 de febrero de 2023", "Actualizado a las 20:56h.", "Sábado, 4 de febrero de 2023", "Actualizado el 04/02/2023 10:30 h", "hace 3 horas"],
      keeps: ["Publicado en 1923, el libro fue quemado.", "El 4 de febrero de 2023 el alcalde dimitió.", "Hace tres años cerró el puente.", "Febrero fue frío"],
    },
    {
      id: "es/byline/line", kind: "role", category: "byline", place: "head", most: 16, weight: 4,
      phrases: ["(por|autor|autora|autores|escrito por|redactado por|redacción|texto|publicado por|editado por|elaborado por): *"],
      cuts: ["Por: Ana Ruiz", "Autor: Luis Vega", "Escrito por: Ana Ruiz"],
      keeps: ["Por la noche el pueblo calla.", "Autor del estudio, duda.", "Escrito por un niño, el mensaje conmovió."],
    },
    {
      id: "es/note/editor", kind: "role", category: "note", place: "head", most: 80, weight: 4,
      phrases: ["(nota de la redacción|nota del editor|nota de la editora|n de la r|nota de redacción|fe de errores|fe de erratas|rectificación|corrección|aclaración|nota aclaratoria): *", "(este artículo|esta noticia|esta nota|esta información) (ha sido|fue) (actualizado|actualizada|corregido|corregida|modificado|modificada|editada|publicada originalmente|publicado originalmente) *", "una versión (anterior|previa) de (este artículo|esta noticia|esta nota|esta información|este texto) *"],
      cuts: ["Nota de la redacción: se cambiaron los nombres.", "Este artículo ha sido actualizado el lunes con una respuesta.", "Una versión anterior de esta noticia daba un nombre erróneo."],
      keeps: ["Corrección política a examen", "Este artículo de la ley fue aprobado.", "Una versión anterior de la ley no decía nada."],
    },
  ],
  boxes: [
    {
      id: "es/summary/machine", kind: "chrome", category: "summary",
      open: ["(resumen|síntesis) (generado|generada|creado|elaborado|hecho) (por|con) (ia|la ia|inteligencia artificial|la inteligencia artificial) *", "(resumen|síntesis) (ia|con ia|por ia|automático|de ia|de la ia) (beta)?", "(ver|mostrar|ocultar)? (el)? resumen (ia|con ia|automático|generado por ia)"],
      close: ["(este|el) (resumen|texto) (ha sido|fue|es|está) (generado|creado|elaborado|hecho|realizado) (por|con|mediante) (ia|la ia|inteligencia artificial|la inteligencia artificial|una ia|herramientas de *) * *", "(te ha resultado|le ha resultado|te resultó|fue|es) (útil)? (este resumen|el resumen) (útil)?", "(la ia|este resumen) puede (cometer|contener) errores *", "(ocultar|cerrar) (el)? resumen", "(leer|ver) (el|la) (artículo|noticia|nota) (completo|completa)"],
      mostBlocks: 16, mostWords: 500, weight: 6,
      cuts: ["Resumen generado por IA\nEl pleno cierra el puente.\nEste resumen ha sido generado por IA y revisado", "Resumen IA\nTres granjas quedaron inundadas.\n¿Te resultó útil este resumen?", "Resumen automático\nEl ferri vuelve.\nLeer la noticia completa"],
      keeps: ["Resumen\nEl pleno cierra el puente.\nLeer la noticia completa", "Los resúmenes con IA se extienden.\nMuchos dudan.\nLeer el artículo completo", "Resumen IA\nEl pleno cierra el puente."],
    },
  ],
};
