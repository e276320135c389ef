using System.ComponentModel.DataAnnotations;

namespace Khabar.Services.Indexing.Streams.Broker;

/// <summary>A setting that is the address of a broker.</summary>
sealed class BrokerAddressAttribute() : ValidationAttribute("amqp:// or amqps://user:password@host:port/vhost")
{
    public override bool IsValid(object? value) => Uri.TryCreate(value as string, UriKind.Absolute, out var uri) && uri.Scheme is "amqp" or "amqps";
}
