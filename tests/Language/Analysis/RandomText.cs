using System.Text;

namespace Khabar.Language.Tests.Analysis;

/// <summary>Text of words in several scripts, with what breaks naive analysis: marks, forms, controls, lone surrogates.</summary>
static class RandomText
{
    static readonly string[] Parts =
    [
        "ال", "و", "ب", "ممرات", "إنسانية", "ى", "ة", "ء", "ؤ", "ﻻ", "ﷲ", "ﷺ", "ـ", "\u064B", "\u0651", "\u0670", "گ", "ی", "٣", "۴", "ع",
        "the", "Putin", "U.S.", "'s", "’", "ß", "é", "ļ", "ﬁ", "Ａ", "İ", "x", "2,500.75", "G20", "_", "-", "\u00AD", "\u0301",
        " ", " ", " ", "\n", "،", "؟", "«", "»", "\u200F", "\u202E", "\u200C", "\uFEFF", "\0", "\u0007", "\uD83D\uDE00", "\uD800", "\uDC00", "漢", "שלום", "ж",
    ];

    public static string Next(Random random)
    {
        var text = new StringBuilder();
        for (int i = random.Next(40); i > 0; i--)
            text.Append(Parts[random.Next(Parts.Length)]);
        return text.ToString();
    }
}
