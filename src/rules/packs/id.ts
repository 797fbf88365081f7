import type { Pack } from "../rule.js";

/** The Indonesian rules: phrases that are certain. */
export const id: Pack = {
  language: "id",
  rules: [
    {
      id: "id/advertisement/label",
      kind: "chrome", category: "advertisement", place: "line", weight: 6,
      phrases: ["(iklan|advertorial|konten (sponsor|bersponsor|promosi)|artikel bersponsor|(lanjutkan membaca|gulir|scroll) (ke bawah|di bawah|setelah)? (untuk)? (iklan|melanjutkan|lanjut membaca|lanjutkan membaca)|(tutup|lewati) iklan|baca selengkapnya setelah iklan|scroll to continue with content)"],
      cuts: ["IKLAN", "Lewati iklan"],
      keeps: ["Iklan rokok dilarang", "Konten bohong menyebar"],
    },
    {
      id: "id/navigation/skip",
      kind: "chrome", category: "navigation", place: "line", weight: 6,
      phrases: ["(lewati|langsung|lompat|kembali) ke (konten|konten utama|menu|navigasi|beranda|atas|isi)"],
      cuts: ["Langsung ke konten", "Kembali ke atas"],
      keeps: ["Kembali ke sekolah", "Langsung ke hutan"],
    },
    {
      id: "id/related/line",
      kind: "chrome", category: "related", place: "line", weight: 5,
      phrases: ["(baca (juga|selengkapnya|lainnya|artikel lainnya)|lihat (juga|semua|selengkapnya)|simak juga|(berita|artikel|video|topik|konten) (terkait|lainnya|terpopuler|populer|terkini|terbaru|pilihan|serupa|rekomendasi)|rekomendasi untuk anda|terpopuler|paling banyak dibaca|pilihan (editor|redaksi)|anda mungkin (juga)? (suka|menyukai)|kata kunci terkait|tag terkait|halaman selanjutnya|halaman berikutnya|selanjutnya)"],
      cuts: ["Baca juga", "Berita Terkait", "Terpopuler"],
      keeps: ["Baca doa sebelum berangkat", "Berita terkait banjir menyebar cepat"],
    },
    {
      id: "id/related/lead",
      kind: "chrome", category: "related", place: "head", most: 40, weight: 5,
      phrases: ["(baca (juga|selengkapnya)|lihat (juga|video)|simak (juga|video)|tonton (juga|video)|berita terkait|artikel terkait): *"],
      cuts: ["Baca juga: Feri mendapat nakhoda baru", "Simak juga: Badai menutup jembatan"],
      keeps: ["Baca juga buku sejarah, katanya.", "Lihat juga harga beras."],
    },
    {
      id: "id/newsletter/line",
      kind: "chrome", category: "newsletter", place: "line", weight: 4.5,
      phrases: [
        "(berlangganan|langganan|daftar|dapatkan|ikuti) * (newsletter|buletin) *",
        "(newsletter|buletin) (kami|harian)?",
        "(masukkan|masukan) (alamat)? email (anda|kamu)?",
      ],
      cuts: ["Berlangganan newsletter kami", "Masukkan email Anda"],
      keeps: ["Buletin sekolah menuai protes", "Daftar hadir hilang"],
    },
    {
      id: "id/signin/line",
      kind: "chrome", category: "signin", place: "line", weight: 4,
      phrases: ["(masuk|daftar|login|logout|keluar|registrasi|buat akun|akun saya|lupa (kata sandi|password)|(sudah|belum) punya akun *|daftar sekarang|masuk atau daftar|unduh aplikasi *|berlangganan|berlangganan sekarang|langganan)"],
      cuts: ["Belum punya akun? Daftar", "Masuk atau daftar"],
      keeps: ["Masuk hutan dilarang", "Daftar korban bertambah"],
    },
    {
      id: "id/sharing/line",
      kind: "chrome", category: "sharing", place: "line", weight: 5,
      phrases: ["(bagikan|sebarkan|bagikan (artikel|berita|ini|artikel ini|berita ini)|bagikan (ke|di|melalui) (facebook|twitter|x|whatsapp|telegram|email|line)|(salin|copy) (tautan|link|url)|tautan (disalin|tersalin)|ikuti kami (di *)?|cek berita dan artikel * google news *|ikuti * (whatsapp channel|saluran whatsapp|channel whatsapp) *)"],
      cuts: ["Bagikan artikel ini", "Salin tautan", "Bagikan ke WhatsApp"],
      keeps: ["Bagikan beras kepada warga", "Ikuti jejak gajah"],
    },
    {
      id: "id/consent/label",
      kind: "chrome", category: "consent", place: "line", weight: 4.5,
      phrases: ["(kebijakan (privasi|cookie|data pribadi)|syarat (dan|&)? ketentuan|ketentuan (layanan|penggunaan)|pedoman media siber|pedoman pemberitaan media siber|disclaimer|terima semua|tolak semua|kami menggunakan cookie *)"],
      cuts: ["Kebijakan Privasi", "Pedoman Media Siber"],
      keeps: ["Kebijakan baru soal beras", "Syarat damai ditolak"],
    },
    {
      id: "id/comments/line",
      kind: "chrome", category: "comments", place: "line", weight: 5,
      phrases: [
        "(#|lihat|tulis|semua|tambahkan|beri|tinggalkan)? (semua)? (komentar) (#|anda)?",
        "(tinggalkan|kirim|batalkan) balasan",
        "(jadilah yang pertama|anda harus (login|masuk)) * (komentar|berkomentar)",
      ],
      cuts: ["12 Komentar", "Tulis komentar"],
      keeps: ["Komentar menteri memicu amarah", "Balasan datang malam itu"],
    },
    {
      id: "id/copyright/line",
      kind: "chrome", category: "copyright", place: "part", most: 60, weight: 5,
      phrases: [
        "(seluruh|semua) hak cipta (dilindungi)? *",
        "hak cipta (dilindungi|#) *",
        "dilarang (mengutip|menyalin|memperbanyak|mengambil) * (izin|tanpa) *",
      ],
      cuts: ["Hak cipta dilindungi undang-undang", "© 2023 Koran Pelabuhan. Hak Cipta Dilindungi"],
      keeps: ["Sengketa hak cipta itu selesai.", "Warga dilarang berenang."],
    },
    {
      id: "id/date/line",
      kind: "role", category: "date", place: "line", weight: 4.5,
      phrases: [
        "(diterbitkan|diperbarui|dipublikasikan|terbit|update|tayang|diupdate|terakhir diperbarui): (#|# # #|(senin|selasa|rabu|kamis|jumat|sabtu|minggu)) * *",
        "(senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu) # (januari|jan|februari|feb|maret|mar|april|apr|mei|juni|jun|juli|jul|agustus|agu|agt|september|sep|oktober|okt|november|nov|desember|des) # (pukul|jam)? (#|# #)? (wib|wita|wit)?",
        "# (januari|jan|februari|feb|maret|mar|april|apr|mei|juni|jun|juli|jul|agustus|agu|september|sep|oktober|okt|november|nov|desember|des) # (pukul|jam)? (#|# #)? (wib|wita|wit)?",
        "# jam (lalu|yang lalu)",
      ],
      cuts: ["Sabtu, 4 Februari 2023 10:30 WIB"],
      keeps: ["4 Februari itu dingin", "Foto lama ditemukan", "Lima menit lalu ia pergi"],
    },
    {
      id: "id/furniture/reading-time",
      kind: "chrome", category: "furniture", place: "line", weight: 4.5,
      phrases: [
        "(waktu baca|lama membaca) #? menit",
        "# menit (baca|membaca|lalu|yang lalu)",
      ],
      cuts: ["Waktu baca 3 menit", "4 menit baca"],
      keeps: ["Waktu baca hilang di sekolah", "5 menit hening"],
    },
    {
      id: "id/credit/line",
      kind: "role", category: "credit", place: "line", weight: 4.5,
      phrases: ["(topik|editor|reporter|penulis|sumber|foto): *"],
      cuts: ["Editor: Sari Wulan", "Sumber: Antara"],
      keeps: ["Foto lama ditemukan", "Sumber air kering"],
    },
  ],
  boxes: [],
};
