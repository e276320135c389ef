namespace Grpc.Net.Client.Configuration;

/// <summary>A part of a service configuration: typed properties over the names and values of its JSON form (gRFC A2).</summary>
public abstract class ConfigObject
{
    internal ConfigObject() : this(new Dictionary<string, object>(StringComparer.Ordinal)) { }

    internal ConfigObject(IDictionary<string, object> inner) => Inner = inner;

    /// <summary>The JSON names with their values.</summary>
    public IDictionary<string, object> Inner { get; }

    internal T? Get<T>(string name) => Inner.TryGetValue(name, out var value) ? (T)value : default;

    internal void Set<T>(string name, T? value)
    {
        if (value is null) Inner.Remove(name);
        else Inner[name] = value;
    }

    internal IList<T> List<T>(string name)
    {
        if (Inner.TryGetValue(name, out var value)) return (IList<T>)value;
        var list = new List<T>();
        Inner[name] = list;
        return list;
    }
}
