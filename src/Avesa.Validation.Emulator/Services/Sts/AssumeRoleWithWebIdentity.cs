using System.Globalization;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Authorization.Evaluation;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Sts;

/// <summary>A session of a role for whoever has a token of an identity provider that the role trusts, as deployment workflows have; needs no signature.</summary>
/// <remarks>https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html</remarks>
internal sealed class AssumeRoleWithWebIdentity : IOperation
{
    private const string Action = $"sts:{nameof(AssumeRoleWithWebIdentity)}";

    /// <inheritdoc />
    public string Name => nameof(AssumeRoleWithWebIdentity);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var session = RoleSession.Read(input, Name);
        var token = WebIdentityToken.Read(input.Required("WebIdentityToken", StsErrors.Validation))
            ?? throw StsErrors.InvalidToken("The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)");
        var role = session.FindRole(call.Moment);
        var account = call.Moment.AccountOf(session.RoleArn) ?? call.Account;
        var provider = token.Provider(account) ?? throw StsErrors.InvalidToken($"No OpenIDConnect provider found in your account for https://{token.Issuer}");
        Check(token, provider, call.Now);
        if (role is null || !Trusts(role, account, provider, token, session, call.Now))
        {
            throw StsErrors.Denied($"Not authorized to perform {Action}");
        }

        var answer = session.Open(account, role, call.Now);
        answer["SubjectFromWebIdentityToken"] = token.Subject;
        answer["Audience"] = token.Audiences[0];
        answer["Provider"] = ArnOf(account, provider);
        return answer;
    }

    private static void Check(WebIdentityToken token, OidcProvider provider, DateTimeOffset now)
    {
        if (!token.IsSignedBy(provider))
        {
            throw StsErrors.InvalidToken("Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements");
        }

        var seconds = now.ToUnixTimeSeconds();
        if (token.Expires is not { } expires)
        {
            throw StsErrors.InvalidToken("Missing a required claim: exp");
        }

        if (expires <= seconds)
        {
            throw new AwsError(
                "ExpiredTokenException",
                string.Create(CultureInfo.InvariantCulture, $"Token expired: current date/time {seconds} must be before the expiration date/time {expires}"));
        }

        if (!token.Audiences.Any(provider.ClientIds.Contains))
        {
            throw StsErrors.InvalidToken("Incorrect token audience");
        }
    }

    private static bool Trusts(IamRole role, Account account, OidcProvider provider, WebIdentityToken token, RoleSession session, DateTimeOffset now)
    {
        var context = new RequestContext().WithTime(now).WithNetwork(account)
            .With("aws:FederatedProvider", ArnOf(account, provider))
            .With($"{provider.Url}:aud", token.Audiences)
            .With($"{provider.Url}:sub", token.Subject)
            .With("sts:RoleSessionName", session.Name);
        var findings = PolicyFindings.Of(
            [SourcedPolicy.OfResource(role.TrustPolicy)],
            new PolicyQuestion(Action, role.Arn, context),
            Requester.Federated(ArnOf(account, provider), provider.Url));
        return findings is { Allowed: true };
    }

    private static string ArnOf(Account account, OidcProvider provider) => $"arn:aws:iam::{account.Id}:oidc-provider/{provider.Url}";
}
