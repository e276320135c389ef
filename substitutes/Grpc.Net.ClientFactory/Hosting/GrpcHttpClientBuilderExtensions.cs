using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Grpc.Net.ClientFactory;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Goes on configuring a client after <c>AddGrpcClient</c>.</summary>
public static class GrpcHttpClientBuilderExtensions
{
    /// <summary>Changes the options of the client's channel.</summary>
    public static IHttpClientBuilder ConfigureChannel(this IHttpClientBuilder builder, Action<GrpcChannelOptions> configureChannel)
    {
        ArgumentNullException.ThrowIfNull(configureChannel);
        return Configure(builder, (_, options) => options.ChannelOptionsActions.Add(configureChannel));
    }

    /// <summary>Changes the options of the client's channel by services.</summary>
    public static IHttpClientBuilder ConfigureChannel(
        this IHttpClientBuilder builder, Action<IServiceProvider, GrpcChannelOptions> configureChannel)
    {
        ArgumentNullException.ThrowIfNull(configureChannel);
        return Configure(builder, (services, options) => options.ChannelOptionsActions.Add(channel => configureChannel(services, channel)));
    }

    /// <summary>Adds an interceptor that lives as long as the channel.</summary>
    public static IHttpClientBuilder AddInterceptor(
        this IHttpClientBuilder builder, Func<IServiceProvider, Interceptor> configureInvoker) =>
        builder.AddInterceptor(InterceptorScope.Channel, configureInvoker);

    /// <summary>Adds an interceptor that lives as long as the channel.</summary>
    public static IHttpClientBuilder AddInterceptor(this IHttpClientBuilder builder, Func<Interceptor> configureInvoker) =>
        builder.AddInterceptor(InterceptorScope.Channel, configureInvoker);

    /// <summary>Adds an interceptor.</summary>
    public static IHttpClientBuilder AddInterceptor(
        this IHttpClientBuilder builder, InterceptorScope scope, Func<Interceptor> configureInvoker)
    {
        ArgumentNullException.ThrowIfNull(configureInvoker);
        return builder.AddInterceptor(scope, _ => configureInvoker());
    }

    /// <summary>Adds an interceptor that depends on services.</summary>
    public static IHttpClientBuilder AddInterceptor(
        this IHttpClientBuilder builder, InterceptorScope scope, Func<IServiceProvider, Interceptor> configureInvoker)
    {
        ArgumentNullException.ThrowIfNull(configureInvoker);
        return Configure(
            builder, (_, options) => options.InterceptorRegistrations.Add(new InterceptorRegistration(scope, configureInvoker)));
    }

    /// <summary>Adds an interceptor that is among the services and lives as long as the channel.</summary>
    public static IHttpClientBuilder AddInterceptor<TInterceptor>(this IHttpClientBuilder builder) where TInterceptor : Interceptor =>
        builder.AddInterceptor<TInterceptor>(InterceptorScope.Channel);

    /// <summary>Adds an interceptor that is among the services.</summary>
    public static IHttpClientBuilder AddInterceptor<TInterceptor>(this IHttpClientBuilder builder, InterceptorScope scope)
        where TInterceptor : Interceptor =>
        builder.AddInterceptor(scope, services => services.GetRequiredService<TInterceptor>());

    /// <summary>Adds credentials to each call; they are sent over TLS only unless the channel allows otherwise.</summary>
    public static IHttpClientBuilder AddCallCredentials(this IHttpClientBuilder builder, CallCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        return AddCallCredentials(builder, _ => credentials);
    }

    /// <summary>Adds what a function adds to the headers of each call.</summary>
    public static IHttpClientBuilder AddCallCredentials(
        this IHttpClientBuilder builder, Func<AuthInterceptorContext, Metadata, Task> authInterceptor)
    {
        ArgumentNullException.ThrowIfNull(authInterceptor);
        return builder.AddCallCredentials(CallCredentials.FromInterceptor((context, metadata) => authInterceptor(context, metadata)));
    }

    /// <summary>Adds what a function that depends on the client's services adds to the headers of each call.</summary>
    public static IHttpClientBuilder AddCallCredentials(
        this IHttpClientBuilder builder, Func<AuthInterceptorContext, Metadata, IServiceProvider, Task> authInterceptor)
    {
        ArgumentNullException.ThrowIfNull(authInterceptor);
        return AddCallCredentials(builder, services =>
            CallCredentials.FromInterceptor((context, metadata) => authInterceptor(context, metadata, services)));
    }

    /// <summary>Makes clients by a function instead of their constructor.</summary>
    public static IHttpClientBuilder ConfigureGrpcClientCreator(this IHttpClientBuilder builder, Func<CallInvoker, object> configureCreator)
    {
        ArgumentNullException.ThrowIfNull(configureCreator);
        return Configure(builder, (_, options) => options.Creator = configureCreator);
    }

    /// <summary>Makes clients by a function that depends on services instead of their constructor.</summary>
    public static IHttpClientBuilder ConfigureGrpcClientCreator(
        this IHttpClientBuilder builder, Func<IServiceProvider, CallInvoker, object> configureCreator)
    {
        ArgumentNullException.ThrowIfNull(configureCreator);
        return Configure(builder, (services, options) => options.Creator = invoker => configureCreator(services, invoker));
    }

    static IHttpClientBuilder AddCallCredentials(
        IHttpClientBuilder builder, Func<IServiceProvider, CallCredentials> credentials) =>
        Configure(builder, (_, options) => options.CallOptionsActions.Add(context =>
        {
            var added = credentials(context.ServiceProvider);
            context.CallOptions = context.CallOptions.WithCredentials(
                context.CallOptions.Credentials is { } own ? CallCredentials.Compose(own, added) : added);
        }));

    static IHttpClientBuilder Configure(IHttpClientBuilder builder, Action<IServiceProvider, GrpcClientFactoryOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<IConfigureOptions<GrpcClientFactoryOptions>>(services =>
            new ConfigureNamedOptions<GrpcClientFactoryOptions>(builder.Name, options => configure(services, options)));
        return builder;
    }
}
