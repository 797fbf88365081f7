import type { Pack } from "../rule.js";

/** The Vietnamese rules: phrases that are certain. */
export const vi: Pack = {
  language: "vi",
  rules: [
    {
      id: "vi/advertisement/label",
      kind: "chrome", category: "advertisement", place: "line", weight: 6,
      phrases: ["(quảng cáo|nội dung (được)? (tài trợ|quảng cáo)|bài viết quảng cáo|thông tin (quảng cáo|doanh nghiệp)|(đóng|bỏ qua) quảng cáo)"],
      cuts: ["Quảng cáo", "Bỏ qua quảng cáo"],
      keeps: ["Quảng cáo sai sự thật bị phạt", "Nội dung bức thư gây sốc"],
    },
    {
      id: "vi/related/line",
      kind: "chrome", category: "related", place: "line", weight: 5,
      phrases: ["((tin|bài|bài viết|tin tức|nội dung|video|chủ đề) (liên quan|cùng chuyên mục|mới nhất|đọc nhiều|nổi bật|cùng chủ đề|khác)|(xem|đọc) (thêm|tiếp|nhiều nhất)|(có thể)? bạn (có thể)? quan tâm|tin (cùng chuyên mục|mới|nóng|đọc nhiều)|đọc nhiều (nhất)?|xem nhiều (nhất)?|đang được quan tâm|dành cho bạn|cùng chuyên mục|trở lại (trang chủ|đầu trang)|về trang chủ)"],
      cuts: ["Tin liên quan", "Xem thêm", "Bài viết cùng chuyên mục"],
      keeps: ["Tin liên quan đến cây cầu lan nhanh", "Đọc thêm sách, thầy dặn"],
    },
    {
      id: "vi/related/lead",
      kind: "chrome", category: "related", place: "head", most: 40, weight: 5,
      phrases: ["((xem|đọc) (thêm|tiếp)|tin liên quan|bài liên quan|mời (độc giả|bạn đọc|quý độc giả) (xem|đọc) (thêm)?|mời xem thêm): *"],
      cuts: ["Xem thêm: Phà có thuyền trưởng mới", "Đọc thêm: Bão đóng cửa cây cầu"],
      keeps: ["Xem thêm một lần nữa.", "Đọc thêm sách, thầy nói."],
    },
    {
      id: "vi/newsletter/line",
      kind: "chrome", category: "newsletter", place: "line", weight: 4.5,
      phrases: [
        "(đăng ký) (nhận|theo dõi)? (bản tin|email|thông báo|tin tức|tin mới|nhận tin) *",
        "(nhập|điền) (địa chỉ)? email (của bạn)?",
        "(đăng nhập|đăng ký|đăng xuất|tạo tài khoản|quên mật khẩu|đăng nhập (để|bằng|hoặc) *|đăng ký (ngay|tài khoản|thành viên)|tải ứng dụng *)",
      ],
      cuts: ["Đăng ký nhận bản tin", "Nhập email của bạn", "Đăng nhập để bình luận"],
      keeps: ["Đăng ký xe tăng giá", "Bản tin thời tiết đến muộn"],
    },
    {
      id: "vi/sharing/line",
      kind: "chrome", category: "sharing", place: "line", weight: 5,
      phrases: ["(chia sẻ|chia sẻ (bài viết|bài này|qua *|lên *|trên *)|sao chép (liên kết|link|đường dẫn)|đã sao chép (liên kết)?|theo dõi (chúng tôi|báo) *|copy link|lưu bài viết|in bài viết|gửi email|gửi bình luận)"],
      cuts: ["Chia sẻ bài viết", "Sao chép liên kết"],
      keeps: ["Chia sẻ bữa cơm với người nghèo", "Theo dõi cơn bão"],
    },
    {
      id: "vi/consent/label",
      kind: "chrome", category: "consent", place: "line", weight: 4.5,
      phrases: ["(chính sách (bảo mật|quyền riêng tư|cookie|riêng tư)|điều khoản (sử dụng|dịch vụ)|điều khoản và điều kiện|chấp nhận tất cả|từ chối tất cả|cài đặt cookie|tôi đồng ý|quy định sử dụng)"],
      cuts: ["Chính sách bảo mật", "Điều khoản sử dụng"],
      keeps: ["Chính sách đất đai thay đổi", "Điều khoản ngừng bắn bị vi phạm"],
    },
    {
      id: "vi/comments/line",
      kind: "chrome", category: "comments", place: "line", weight: 5,
      phrases: [
        "(#|xem|viết|gửi|tất cả|ý kiến|thêm)? (bình luận|ý kiến bạn đọc) (#|của bạn)?",
        "(ý kiến|bình luận) # ",
        "(hãy là người đầu tiên|trở thành người đầu tiên) * (bình luận|bài viết)",
      ],
      cuts: ["Bình luận (12)", "Viết bình luận"],
      keeps: ["Bình luận của bộ trưởng gây tranh cãi", "Ý kiến trái chiều"],
    },
    {
      id: "vi/copyright/line",
      kind: "chrome", category: "copyright", place: "part", most: 60, weight: 5,
      phrases: [
        "(bản quyền|toàn bộ bản quyền) (thuộc|#) *",
        "(giữ|bảo lưu) (toàn)? (bộ)? bản quyền",
        "(không được|cấm|nghiêm cấm|ghi rõ nguồn|chỉ được) * (sao chép|phát hành lại|đăng tải|sử dụng lại) * (thông tin|văn bản|nội dung|website) *",
        "chịu trách nhiệm (nội dung|xuất bản): *",
        "tổng biên tập: *",
      ],
      cuts: ["© 2023 Báo Cảng. Bản quyền thuộc Báo Cảng", "Tổng biên tập: Lê Văn An"],
      keeps: ["Tranh chấp quyền lợi kéo dài.", "Tổng biên tập từ chức."],
    },
    {
      id: "vi/date/line",
      kind: "role", category: "date", place: "line", weight: 4.5,
      phrases: [
        "(thứ (hai|ba|tư|năm|sáu|bảy|# )|chủ nhật|t # |cn) (ngày)? (#|# # #) (#|# #)? (gmt)? (#|# #)? (gmt)? #?",
        "(cập nhật|đăng lúc|ngày đăng|xuất bản|cập nhật lúc|lúc): (#|# # #|thứ) * *",
        "(cập nhật|đăng lúc|cập nhật lúc) # * *",
        "# (phút|giờ) trước",
      ],
      cuts: ["Thứ bảy, 4/2/2023, 10:30 (GMT+7)", "3 giờ trước"],
      keeps: ["Ảnh cũ được tìm thấy", "Ngày 4/2 trời lạnh", "Nguồn nước cạn"],
    },
    {
      id: "vi/furniture/reading-time",
      kind: "chrome", category: "furniture", place: "line", weight: 4.5,
      phrases: [
        "(thời gian đọc) #? phút",
        "# phút đọc",
      ],
      cuts: ["Thời gian đọc: 3 phút", "4 phút đọc"],
      keeps: ["Thời gian đọc sách giảm", "5 phút im lặng"],
    },
    {
      id: "vi/credit/line",
      kind: "role", category: "credit", place: "line", weight: 4.5,
      phrases: ["(ảnh|nguồn|nguồn ảnh): *"],
      cuts: ["Ảnh: Lê An", "Nguồn: TTXVN"],
      keeps: ["Ảnh cũ được tìm thấy", "Nguồn nước cạn"],
    },
  ],
  boxes: [],
};
