import type { Pack } from "../rule.js";

/** The Turkish rules: phrases that are certain. */
export const tr: Pack = {
  language: "tr",
  rules: [
    {
      id: "tr/advertisement/label",
      kind: "chrome", category: "advertisement", place: "line", weight: 6,
      phrases: ["(reklam|reklamlar|ilan|advertorial|sponsorlu (içerik|bağlantılar)?|reklamı (kapat|geç)|haberin devamı|haber reklamdan sonra devam ediyor|(haberin|yazının) devamı (aşağıda|için tıklayın|reklamdan sonra))"],
      cuts: ["REKLAM", "Haberin devamı"],
      keeps: ["Reklam harcamaları düştü", "Haberin devamı mahkemede okundu"],
    },
    {
      id: "tr/navigation/skip",
      kind: "chrome", category: "navigation", place: "line", weight: 6,
      phrases: [
        "(ana)? (içeriğe|menüye|sayfaya|ana sayfaya|anasayfaya|aramaya) (geç|git|atla|dön)",
        "(menüyü|menü) (aç|kapat|göster)",
        "(başa|yukarı) (dön|çık)",
      ],
      cuts: ["İçeriğe geç", "Ana sayfaya dön"],
      keeps: ["Köye dönen yok", "Menüyü aşçı yazdı"],
    },
    {
      id: "tr/related/line",
      kind: "chrome", category: "related", place: "line", weight: 5,
      phrases: [
        "(ilgili|benzer|önerilen|diğer|son|popüler|çok okunan|en çok okunan) (haberler|haber|içerikler|konular|yazılar|videolar)",
        "(en çok (okunanlar|okunan|izlenenler|yorumlananlar)|çok okunanlar|bunlar da ilginizi çekebilir|bunları da okuyun|ilginizi çekebilir|sizin için seçtiklerimiz|sıradaki haber|editörün seçtikleri|son dakika haberleri)",
      ],
      cuts: ["İlgili haberler", "En çok okunanlar", "İlginizi çekebilir"],
      keeps: ["Benzer haberler köyde korku yarattı", "Son haber acı geldi"],
    },
    {
      id: "tr/related/lead",
      kind: "chrome", category: "related", place: "head", most: 40, weight: 5,
      phrases: ["(ilgili haber|ilgili haberler|ayrıca (oku|okuyun|bakınız)|bunu da oku|okumak için tıklayın|ilginizi çekebilir|daha fazlası|devamını oku): *"],
      cuts: ["İlgili haber: Feribota yeni kaptan", "İlginizi çekebilir: Fırtına köprüyü kapattı"],
      keeps: ["İlgili bakanlık sustu.", "Ayrıca köprü kapandı."],
    },
    {
      id: "tr/newsletter/line",
      kind: "chrome", category: "newsletter", place: "line", weight: 4.5,
      phrases: [
        "(e bülten|e bültenimize|bültenimize|bültenine|haber bültenine|günlük bültenimize)? (abone ol|abone olun|üye ol|kaydol|kaydolun)",
        "(e bülten|bülten|bültenler|e bülten aboneliği)",
        "(e posta)? (e posta)? (adresinizi|adresini) (girin|giriniz|yazın)",
      ],
      cuts: ["E-bültenimize abone olun", "Bülten"],
      keeps: ["Bülten yazarı tutuklandı", "Abone sayısı düştü"],
    },
    {
      id: "tr/signin/line",
      kind: "chrome", category: "signin", place: "line", weight: 4,
      phrases: ["(giriş yap|üye girişi|üye ol|çıkış yap|hesabım|kayıt ol|şifremi unuttum|hesabınız (yok|var) mı *|abone girişi)"],
      cuts: ["Giriş Yap", "Üye Ol"],
      keeps: ["Giriş yap dediler, kapı kapalıydı", "Üye olmak zorlaştı"],
    },
    {
      id: "tr/sharing/line",
      kind: "chrome", category: "sharing", place: "line", weight: 5,
      phrases: ["(paylaş|haberi paylaş|bu haberi paylaş|(facebook|twitter|x|whatsapp|telegram|linkedin|e posta) (ta|da|ile|üzerinden)? paylaş|bağlantıyı kopyala|linki kopyala|bizi takip edin|bizi (facebook|twitter|instagram|google news) (ta|da|den|dan)? takip edin|yazdır|google news (te|de|ile)? (takip et|abone ol))"],
      cuts: ["Haberi Paylaş", "WhatsApp paylaş", "Bizi takip edin"],
      keeps: ["Paylaş ki çoğalsın", "Takip sürüyor"],
    },
    {
      id: "tr/consent/label",
      kind: "chrome", category: "consent", place: "line", weight: 4.5,
      phrases: ["(gizlilik (politikası|sözleşmesi|bildirimi)|çerez (politikası|ayarları|tercihleri|aydınlatma metni)|çerezleri (kabul et|yönet|reddet)|kullanım (koşulları|şartları)|kişisel verilerin korunması|kvkk|kvkk aydınlatma metni|aydınlatma metni|tümünü (kabul et|reddet)|kabul ediyorum)"],
      cuts: ["Gizlilik Politikası", "Tümünü kabul et"],
      keeps: ["Gizlilik kalmadı", "Kullanım koşulları bankayı zora soktu"],
    },
    {
      id: "tr/comments/line",
      kind: "chrome", category: "comments", place: "line", weight: 5,
      phrases: [
        "(#|tüm|yorum)? (yorumlar|yorum) (#|yap|yaz|yazın|gönder|yapın|kuralları)?",
        "(ilk)? yorumu? (siz|sen)? (yapın|yap|yazın)",
        "(yorum yapmak|yorum yazmak) için * (giriş yapın|giriş|üye|gerekir)",
      ],
      cuts: ["Yorumlar (12)", "Yorum yap"],
      keeps: ["Yorumlar sert geldi", "Hakemin yorumu tartışıldı"],
    },
    {
      id: "tr/copyright/line",
      kind: "chrome", category: "copyright", place: "part", most: 60, weight: 5,
      phrases: [
        "(tüm|her) hakları? saklıdır",
        "(izinsiz|kaynak gösterilmeden) * (kullanılamaz|alıntılanamaz|yayınlanamaz|kopyalanamaz|yayımlanamaz)",
      ],
      cuts: ["© 2023 Liman Gazetesi. Tüm hakları saklıdır.", "İzinsiz ve kaynak gösterilmeden yayınlanamaz"],
      keeps: ["Tüm işçilerin hakları korunmalı.", "İzinsiz gösteri dağıtıldı."],
    },
    {
      id: "tr/date/line",
      kind: "role", category: "date", place: "line", weight: 4.5,
      phrases: [
        "(yayın(lanma)? tarihi|yayınlanma tarihi|yayın tarihi|giriş tarihi|giriş|güncelleme tarihi|güncelleme|güncellenme|son güncelleme|son güncellenme|yayınlanma|oluşturulma|oluşturulma tarihi|haber giriş tarihi): (#|# # #|# (ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık) #) * (güncelleme|son güncelleme)? *",
        "# (ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık) # (pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar)? (saat)? (#|# #)?",
        "# (dakika|saat|dk) önce",
      ],
      cuts: ["Güncelleme: 4 Şubat 2023 10:30", "4 Şubat 2023 Cumartesi"],
      keeps: ["4 Şubat soğuktu", "Giriş: köprü neden kapandı"],
    },
    {
      id: "tr/furniture/reading-time",
      kind: "chrome", category: "furniture", place: "line", weight: 4.5,
      phrases: [
        "(okuma süresi) #? (dakika|dk)?",
        "# (dakika|dk) (okuma süresi|okuma)",
      ],
      cuts: ["Okuma süresi: 3 dakika", "4 dk okuma"],
      keeps: ["Okuma yazma kursu", "5 dakika sessizlik"],
    },
    {
      id: "tr/credit/line",
      kind: "role", category: "credit", place: "line", weight: 4.5,
      phrases: ["fotoğraf: *"],
      cuts: ["Fotoğraf: Ali Deniz", "Fotoğraf: AA"],
      keeps: ["Fotoğraf sergisi açıldı", "Fotoğraf çalındı"],
    },
  ],
  boxes: [],
};
