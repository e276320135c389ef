namespace Lucene.Net.Util;

/// <summary>Something that knows how much memory it takes.</summary>
public interface IAccountable
{
    /// <summary>Bytes held, about.</summary>
    long RamBytesUsed();
}
