using System.Buffers.Binary;
using System.Text;

namespace Khabar.Language.Tests.Identification;

/// <summary>Reads what Chromium says in a language from its data packs (<c>.pak</c>, version 5: ui/base/resource/data_pack.cc).</summary>
static class BrowserStrings
{
    const string Folder = "/usr/lib/chromium/locales";
    const int Version = 5;
    const int Utf8 = 1;

    /// <summary>All strings of a language; none where the browser or the language is not installed.</summary>
    public static IEnumerable<string> Of(string language)
    {
        string path = Path.Combine(Folder, language + ".pak");
        return File.Exists(path) ? Read(File.ReadAllBytes(path)) : [];
    }

    /// <summary>After the header come entries of a number and a place, one more than there are strings; a string ends where the next begins.</summary>
    static IEnumerable<string> Read(byte[] pack)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(pack) != Version)
            yield break;
        var encoding = pack[4] == Utf8 ? Encoding.UTF8 : Encoding.Unicode;
        int count = BinaryPrimitives.ReadUInt16LittleEndian(pack.AsSpan(8));
        for (int i = 0; i < count; i++)
            yield return encoding.GetString(pack.AsSpan(Place(pack, i)..Place(pack, i + 1)));
    }

    static int Place(byte[] pack, int entry) => BinaryPrimitives.ReadInt32LittleEndian(pack.AsSpan(12 + 6 * entry + 2));
}
