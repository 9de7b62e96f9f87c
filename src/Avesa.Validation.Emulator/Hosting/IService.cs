namespace Avesa.Validation.Emulator.Hosting;

/// <summary>A service of AWS: answers the calls that are signed for it.</summary>
public interface IService
{
    /// <summary>The name in the signature's scope, for example <c>secretsmanager</c>.</summary>
    string SigningName { get; }

    /// <summary>The names of the operations that it has, as its model spells them; whatever else it is asked it refuses by name.</summary>
    IReadOnlyCollection<string> Operations { get; }

    /// <summary>Whether a request is for this service by what it says beside its signature; null where it does not tell.</summary>
    bool? IsAddressed(HttpContext http, byte[] body);

    /// <summary>Answers a call, or throws <see cref="AwsError"/>, which the host passes to <see cref="WriteError"/>.</summary>
    Task Handle(Call call);

    /// <summary>Writes an error in the service's protocol.</summary>
    Task WriteError(HttpContext http, AwsError error, string requestId);
}
