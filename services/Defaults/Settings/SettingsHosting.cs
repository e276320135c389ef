using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Khabar.Defaults.Settings;

/// <summary>Reads settings from the configuration and holds them to what their attributes allow.</summary>
public static class SettingsHosting
{
    /// <summary>
    /// Binds a section of the configuration to a class. A key that the class lacks, a value of another type and one that an attribute of the property
    /// forbids stop the start of the host with an <see cref="OptionsValidationException"/> that names the key.
    /// </summary>
    /// <typeparam name="T">The class. Classes of ours that its properties are of are sections within the section.</typeparam>
    /// <param name="services">The host's services.</param>
    /// <param name="section">The section.</param>
    /// <param name="name">The name of the options, where there are several of the class.</param>
    public static OptionsBuilder<T> AddSettings<T>(this IServiceCollection services, string section, string? name = null) where T : class
    {
        services.AddSingleton<IValidateOptions<T>>(new SettingChecks<T>(section, name));
        return services.AddOptions<T>(name)
            .Configure<IConfiguration>((settings, configuration) => configuration.GetSection(section).BindSettings(settings))
            .ValidateOnStart();
    }

    /// <summary>Binds a section to a class for who needs the settings while the host is still built.</summary>
    /// <exception cref="OptionsValidationException">The class lacks a key, or a value is of another type; the message names the key.</exception>
    public static void BindSettings(this IConfigurationSection section, object settings)
    {
        var unknown = Unknown(section, settings.GetType()).Select(key => $"{key} is not a setting.").ToList();
        if (unknown.Count > 0) throw new OptionsValidationException(section.Key, settings.GetType(), unknown);
        try
        {
            section.Bind(settings);
        }
        catch (InvalidOperationException error)
        {
            throw new OptionsValidationException(section.Key, settings.GetType(), [error.Message]);
        }
    }

    static IEnumerable<string> Unknown(IConfigurationSection section, Type type) => section.GetChildren().SelectMany(child =>
        type.GetProperty(child.Key, BindingFlags.IgnoreCase | BindingFlags.Instance | BindingFlags.Public) is not { } property ? [child.Path]
        : SettingRules.IsPart(property) ? Unknown(child, property.PropertyType)
        : []);
}
