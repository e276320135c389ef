namespace Lucene.Net.Util;

/// <summary>Receives the values of attributes one by one, for display.</summary>
public interface IAttributeReflector
{
    /// <summary>Receives one value: <paramref name="key"/> of the attribute published as <typeparamref name="T"/>.</summary>
    void Reflect<T>(string key, object? value) where T : IAttribute;

    /// <summary>Receives one value: <paramref name="key"/> of the attribute published as <paramref name="type"/>.</summary>
    void Reflect(Type type, string key, object? value);
}
