using Avesa.Validation.Emulator.Authorization;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Hosting;

/// <summary>One request on its way through the emulator: who calls, when, and the raw HTTP beneath.</summary>
public sealed class Call(HttpContext http, byte[] body, Principal principal, string service, DateTimeOffset now)
{
    /// <summary>The HTTP request and response.</summary>
    public HttpContext Http { get; } = http;

    /// <summary>The whole request body.</summary>
    public byte[] Body { get; } = body;

    /// <summary>Who calls.</summary>
    public Principal Principal { get; } = principal;

    /// <summary>The caller's account.</summary>
    public Account Account => Principal.Account;

    /// <summary>The moment in which the call happens.</summary>
    public Moment Moment => Principal.Account.Moment;

    /// <summary>The signing name of the service, from the signature's scope.</summary>
    public string Service { get; } = service;

    /// <summary>The time of the call.</summary>
    public DateTimeOffset Now { get; } = now;

    /// <summary>The region that was signed for.</summary>
    public string Region { get; init; } = principal.Account.Region;

    /// <summary>What watches that region of the caller's account.</summary>
    public WatchedRegion Watched => Account.In(Region);

    /// <summary>The request id that the answer carries.</summary>
    public string RequestId { get; } = Guid.NewGuid().ToString();

    /// <summary>The operation; the protocol sets it as soon as it knows.</summary>
    public string Operation { get; set; } = "?";

    /// <summary>Looks at the call when its operation is known, before anything of it is done; see <see cref="EmulatorOptions.Interceptor"/>.</summary>
    public Action<Call>? Interceptor { get; init; }

    /// <summary>Names the operation and lets the interceptor speak.</summary>
    public void Begin(string operation)
    {
        Operation = operation;
        Interceptor?.Invoke(this);
    }

    /// <summary>
    /// Lets the call pass only if the caller's identity policies and, where there is one, the resource's policy admit it, by AWS's rules:
    /// in one account either may allow, across accounts both must; an explicit deny anywhere wins.
    /// </summary>
    /// <param name="action">For example <c>dynamodb:GetItem</c>.</param>
    /// <param name="resource">The ARN of what is touched, or <c>*</c> where the action knows no resource.</param>
    /// <param name="owner">The account that owns the resource; null: the caller's.</param>
    /// <param name="resourcePolicy">The resource's own policy; null when it has none.</param>
    /// <param name="context">Condition keys of this request beside the global ones.</param>
    /// <exception cref="AwsError">AccessDenied in the service's spelling, with AWS's wording.</exception>
    public void Demand(
        string action,
        string resource,
        Account? owner = null,
        string? resourcePolicy = null,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? context = null)
    {
        var request = new AuthorizationRequest(Principal, action, resource, owner ?? Account, resourcePolicy, context, Now);
        var decision = Authorizer.Decide(request);
        if (decision.Allowed)
        {
            return;
        }

        var (code, status) = AccessDenied.For(Service);
        throw new AwsError(code, AccessDenied.Message(request, decision), status);
    }
}
