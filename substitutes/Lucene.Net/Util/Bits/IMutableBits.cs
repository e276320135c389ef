namespace Lucene.Net.Util;

/// <summary>Bits that can be switched off.</summary>
public interface IMutableBits : IBits
{
    void Clear(int index);
}
