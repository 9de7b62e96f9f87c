using System.Text;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Services.Sts;
using Microsoft.AspNetCore.WebUtilities;

namespace Avesa.Validation.Emulator.Hosting;

/// <summary>The one call that AWS takes unsigned: a token of an identity provider stands for the signature.</summary>
internal static class WebIdentityCall
{
    /// <summary>The service that answers it.</summary>
    public const string Service = "sts";

    /// <summary>
    /// Who makes such a call; null when the request is none. With no key to tell the moment, it is the one whose account has the provider that
    /// signed the token, or else the first that has the role's account.
    /// </summary>
    public static Principal? Caller(HttpRequest request, byte[] body, EmulatedCloud cloud)
    {
        if (!HttpMethods.IsPost(request.Method) || request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
        {
            return null;
        }

        var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));
        if (form.GetValueOrDefault("Action") != nameof(AssumeRoleWithWebIdentity))
        {
            return null;
        }

        var account = Arn.TryParse(form.GetValueOrDefault("RoleArn"), out var role) ? role.AccountId : "";
        var token = WebIdentityToken.Read(form.GetValueOrDefault("WebIdentityToken").ToString());
        var accounts = cloud.Moments.Values.Select(moment => moment.Accounts.GetValueOrDefault(account)).OfType<Account>().ToList();
        return (accounts.FirstOrDefault(account => token?.Provider(account) is { } provider && token.IsSignedBy(provider))
            ?? accounts.FirstOrDefault()
            ?? cloud.Moments.Values.SelectMany(moment => moment.Accounts.Values).FirstOrDefault()) is { } asked
            ? new UnsignedPrincipal(asked)
            : null;
    }
}
