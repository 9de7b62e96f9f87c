using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Accounts;

/// <summary>A profile as the AWS config files have it, with what a person needs to hear when it does not work.</summary>
internal sealed class NamedProfile
{
    private readonly CredentialProfile profile;
    private readonly SharedCredentialsFile files;

    private NamedProfile(AccountSettings settings, CredentialProfile profile, SharedCredentialsFile files)
    {
        Settings = settings;
        this.profile = profile;
        this.files = files;
    }

    public AccountSettings Settings { get; }

    /// <summary>The same profile for another region.</summary>
    public NamedProfile In(string region) => new(Settings with { Region = region }, profile, files);

    /// <summary>The profile as a person knows it: its name and the setting that names it.</summary>
    public string Title => $"profile '{Settings.Profile}' ({Settings.ProfileVariable})";

    /// <summary>The command that shows whether the profile works, without this suite.</summary>
    public string Check => $"aws sts get-caller-identity --profile {Settings.Profile}";

    public string Files => Paths(files);

    public string? EndpointUrl => profile.EndpointUrl;

    /// <summary>The profile that an SSO login is made with: this one, or the one that it takes its source credentials from.</summary>
    public string LoginProfile
    {
        get
        {
            var login = profile;
            while (login.Options.SsoStartUrl is null && login.Options.SourceProfile is { } source && source != login.Name && files.TryGetProfile(source, out var next))
            {
                login = next;
            }

            return login.Name;
        }
    }

    /// <summary>Finds the profile and checks that it does not contradict the settings.</summary>
    /// <exception cref="AccountUnprovenException">There is no such profile, it cannot be read, or it names another region.</exception>
    public static NamedProfile Read(AccountSettings settings, string? credentialsFile)
    {
        var files = new SharedCredentialsFile(credentialsFile);
        CredentialProfile? profile;
        try
        {
            // On Windows the SDK has a store of its own beside the shared files; the chain looks into both.
            _ = new CredentialProfileStoreChain(credentialsFile).TryGetProfile(settings.Profile, out profile);
        }
        catch (AmazonClientException unreadable)
        {
            throw new AccountUnprovenException(settings.Side, $"The profile '{settings.Profile}' ({settings.ProfileVariable}) in {Paths(files)} is not valid: {unreadable.Message}", unreadable);
        }

        if (profile is null)
        {
            throw new AccountUnprovenException(settings.Side, Missing(settings, files));
        }

        if (profile.EndpointUrl is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            throw new AccountUnprovenException(
                settings.Side,
                $"The endpoint_url of the profile '{settings.Profile}' ({settings.ProfileVariable}) is '{url}', and an http or https address is expected: correct it in {Paths(files)}.");
        }

        var region = profile.Region?.SystemName;
        return region is null || region == settings.Region
            ? new NamedProfile(settings, profile, files)
            : throw new AccountUnprovenException(
                settings.Side,
                $"The profile '{settings.Profile}' ({settings.ProfileVariable}) says region {region}, but {SettingNames.Region} is {settings.Region}: "
                + $"make them agree, with `aws configure set region {settings.Region} --profile {settings.Profile}` or the setting.");
    }

    /// <summary>The credentials that the profile names, of whatever kind; none are fetched yet.</summary>
    /// <exception cref="AccountUnprovenException">The profile's members do not make up credentials.</exception>
    public AWSCredentials Credentials()
    {
        try
        {
            return AWSCredentialsFactory.GetAWSCredentials(profile, profile.CredentialProfileStore);
        }
        catch (Exception invalid) when (invalid is InvalidDataException or ArgumentException or AmazonClientException or InvalidOperationException)
        {
            throw new AccountUnprovenException(
                Settings.Side,
                $"The {Title} in {Files} makes up no credentials: {invalid.Message} `{Check}` shows the same.",
                invalid);
        }
    }

    private static string Missing(AccountSettings settings, SharedCredentialsFile files)
    {
        var names = files.ListProfileNames().Order(StringComparer.Ordinal).ToList();
        var near = NearestName.To(settings.Profile, names);
        var known = names.Count switch
        {
            0 => "there are no profiles with credentials in them",
            _ when near.Count > 0 => $"the nearest is {string.Join(", ", near)}",
            _ => $"there are {string.Join(", ", names)}",
        };
        return $"There is no profile '{settings.Profile}' ({settings.ProfileVariable}) in {Paths(files)}; {known}. "
            + $"Create it with `aws configure --profile {settings.Profile}` (or `aws configure sso`), or point {settings.ProfileVariable} at one of {settings.ExpectedAccountId}.";
    }

    // The SDK's own rule: AWS_CONFIG_FILE where it is set, else the neighbour of the credentials file.
    private static string Paths(SharedCredentialsFile files)
    {
        var config = string.IsNullOrEmpty(Environment.GetEnvironmentVariable(SharedCredentialsFile.SharedConfigFileEnvVar))
            ? Path.Combine(Path.GetDirectoryName(files.FilePath) ?? "", "config")
            : files.ConfigFilePath;
        return $"{files.FilePath} and {config}";
    }
}
