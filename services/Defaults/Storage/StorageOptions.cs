namespace Khabar.Defaults.Storage;

/// <summary>Where a process keeps its files.</summary>
public sealed class StorageOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Storage";

    /// <summary>The folder that everything lies in, made if it is not there; <c>--data DIR</c> for short. One process at a time may use it.</summary>
    public string DataPath { get; set; } = "data";
}
