using Amazon.Runtime;
using Amazon.Runtime.SharedInterfaces;

namespace Avesa.Validation.Accounts;

/// <summary>
/// A profile's credentials as the SDK makes them up, except that roles are assumed through the connection's own STS client: the SDK would
/// ask AWS itself, whatever <c>endpoint_url</c> and region the profile names, and nothing would record it.
/// </summary>
internal static class ProfileCredentials
{
    /// <summary>Makes the credentials fit for a run that nobody watches.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="sts">Makes an STS client that signs with the given credentials.</param>
    /// <exception cref="AccountUnprovenException">The profile cannot be used without a person: it asks for an MFA code.</exception>
    public static AWSCredentials Of(NamedProfile profile, Func<AWSCredentials, ICoreAmazonSTS> sts) => Adapt(profile.Credentials(), profile, sts);

    private static AWSCredentials Adapt(AWSCredentials credentials, NamedProfile profile, Func<AWSCredentials, ICoreAmazonSTS> sts)
    {
        switch (credentials)
        {
            case AssumeRoleAWSCredentials { Options.MfaSerialNumber.Length: > 0 } role:
                throw new AccountUnprovenException(
                    profile.Settings.Side,
                    $"The {profile.Title} assumes {role.RoleArn} with an MFA code, and a run cannot ask for one: "
                    + $"export a session of it with `aws configure export-credentials --profile {profile.Settings.Profile}` "
                    + $"into a profile of its own, and point {profile.Settings.ProfileVariable} at that.");
            case AssumeRoleAWSCredentials role:
#pragma warning disable CA2000 // Dispose objects before losing scope: the role keeps its source
                return new AssumedRole(role, Adapt(role.SourceCredentials, profile, sts), sts);
#pragma warning restore CA2000
            case AssumeRoleWithWebIdentityCredentials role:
                return new WebIdentityRole(role, sts);
            case SSOAWSCredentials login:
                // Else an expired login would open a browser and wait for somebody.
                login.Options.SupportsGettingNewToken = false;
                return login;
            default:
                return credentials;
        }
    }

    private sealed class AssumedRole(AssumeRoleAWSCredentials role, AWSCredentials source, Func<AWSCredentials, ICoreAmazonSTS> sts)
        : AssumeRoleAWSCredentials(source, role.RoleArn, role.RoleSessionName, role.Options)
    {
        private readonly Lazy<ICoreAmazonSTS> client = new(() => sts(source));

        protected override CredentialsRefreshState GenerateNewCredentials()
        {
            var session = client.Value.CredentialsFromAssumeRoleAuthentication(RoleArn, RoleSessionName, Options);
            return new CredentialsRefreshState(session, session.Expiration);
        }

        protected override async Task<CredentialsRefreshState> GenerateNewCredentialsAsync()
        {
            var session = await client.Value.CredentialsFromAssumeRoleAuthenticationAsync(RoleArn, RoleSessionName, Options);
            return new CredentialsRefreshState(session, session.Expiration);
        }
    }

    private sealed class WebIdentityRole(AssumeRoleWithWebIdentityCredentials role, Func<AWSCredentials, ICoreAmazonSTS> sts)
        : AssumeRoleWithWebIdentityCredentials(role.WebIdentityTokenFile, role.RoleArn, role.RoleSessionName)
    {
        private readonly Lazy<ICoreAmazonSTS> client = new(() => sts(new AnonymousAWSCredentials()));

        protected override ICoreAmazonSTS CreateClient() => client.Value;
    }
}
