using System.Buffers.Binary;
using System.Globalization;

namespace Khabar.Services.Indexing.Log.Segments;

/// <summary>
/// One file of a log: a header (8 bytes "KHABLOG" and a version, u64 offset of the first record, u32 CRC-32C of both),
/// then records without gaps. It is named by the offset of its first record, 20 digits, so that names sort like offsets.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="FirstOffset">Offset of its first record.</param>
/// <param name="Length">Its durable bytes, the header among them.</param>
internal readonly record struct Segment(string Path, ulong FirstOffset, long Length)
{
    /// <summary>Bytes before the first record.</summary>
    public const int HeaderSize = 20;

    const int ChecksumAt = 16;
    const string Extension = ".log";

    static ReadOnlySpan<byte> Magic => "KHABLOG\u0001"u8;

    /// <summary>The file that begins with a record.</summary>
    public static string PathOf(string folder, ulong firstOffset) =>
        System.IO.Path.Combine(folder, firstOffset.ToString("D20", CultureInfo.InvariantCulture) + Extension);

    /// <summary>The segments of a folder by first offset, with the lengths their files have.</summary>
    /// <exception cref="LogCorruptException">A file has a name that no segment has.</exception>
    public static List<Segment> List(string folder) =>
        [.. new DirectoryInfo(folder).EnumerateFiles("*" + Extension).Select(FromFile).OrderBy(segment => segment.FirstOffset)];

    /// <summary>The header of a segment.</summary>
    public static byte[] Header(ulong firstOffset)
    {
        var bytes = new byte[HeaderSize];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(8), firstOffset);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(ChecksumAt), Crc32C.Compute(bytes.AsSpan(0, ChecksumAt)));
        return bytes;
    }

    static Segment FromFile(FileInfo file) =>
        ulong.TryParse(System.IO.Path.GetFileNameWithoutExtension(file.Name), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
        && first > 0
            ? new(file.FullName, first, file.Length)
            : throw new LogCorruptException(file.FullName, 0, "the name is not the offset of a first record");
}
