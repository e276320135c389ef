namespace Lucene.Net.Codecs.Values;

/// <summary>Norms as impacts hold them.</summary>
internal static class NormBytes
{
    /// <summary>The norms as bytes by document; null if there are none or one is not within 0 to 255.</summary>
    public static byte[]? Of(ReadOnlySpan<long> norms)
    {
        if (norms.IsEmpty || norms.ContainsAnyExceptInRange(byte.MinValue, byte.MaxValue)) return null;
        var bytes = new byte[norms.Length];
        for (var i = 0; i < bytes.Length; i++) bytes[i] = (byte)norms[i];
        return bytes;
    }
}
