using System.Buffers.Binary;
using System.Text;

namespace Khabar.Language.Tests.Identification;

/// <summary>A message and its translation.</summary>
readonly record struct TranslatedMessage(string Original, string Translation);

/// <summary>Reads gettext's compiled catalogues (<c>.mo</c>, the GNU gettext manual, section 10.3) as the machine's programs bring them.</summary>
static class MessageCatalogue
{
    const string Folder = "/usr/share/locale";
    const uint LittleEndian = 0x950412de;

    /// <summary>All messages that programs here have in a language. Lists of names (countries, languages, keyboards) are left out.</summary>
    public static IEnumerable<TranslatedMessage> Of(string language)
    {
        string folder = Path.Combine(Folder, language, "LC_MESSAGES");
        if (!Directory.Exists(folder))
            return [];
        return Directory.EnumerateFiles(folder, "*.mo").Order(StringComparer.Ordinal)
            .Where(file => !Path.GetFileName(file).StartsWith("iso_", StringComparison.Ordinal) && !file.EndsWith("xkeyboard-config.mo", StringComparison.Ordinal))
            .SelectMany(file => Read(File.ReadAllBytes(file)));
    }

    /// <summary>Messages of a little-endian catalogue in UTF-8, which Debian's are.</summary>
    static IEnumerable<TranslatedMessage> Read(byte[] file)
    {
        if (file.Length < 20 || Number(file, 0) != LittleEndian)
            yield break;
        int count = (int)Number(file, 8), originals = (int)Number(file, 12), translations = (int)Number(file, 16);
        for (int i = 1; i < count; i++) // the first is the catalogue's header
        {
            string original = Text(file, originals + 8 * i), translation = Text(file, translations + 8 * i);
            if (original != translation && !translation.Contains('\uFFFD'))
                yield return new TranslatedMessage(original, translation);
        }
    }

    /// <summary>The text that a descriptor of length and place names: without its context, and of plural forms the first.</summary>
    static string Text(byte[] file, int descriptor)
    {
        string text = Encoding.UTF8.GetString(file, (int)Number(file, descriptor + 4), (int)Number(file, descriptor)).Split('\0')[0];
        return text[(text.IndexOf('\u0004') + 1)..];
    }

    static uint Number(byte[] file, int at) => BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at));
}
