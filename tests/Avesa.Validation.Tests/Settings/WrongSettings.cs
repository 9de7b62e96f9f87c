using Avesa.Validation.Settings;

namespace Avesa.Validation.Tests.Settings;

public sealed class WrongSettings
{
    [Fact]
    public void Are_all_said_at_once()
    {
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["AVESA_WORLD"] = "live",
            ["AVESA_SOURCE_PROFILE"] = " ",
            ["AVESA_SOURCE_ACCOUNT"] = "1234-5678-9012",
            ["AVESA_PRODUCTION_PROFILE"] = "avesa-production",
            ["AVESA_REGION"] = "Virginia",
            ["AVESA_SOURCE_STOPPED_AT"] = "2026-11-21T02:00:00",
            ["AVESA_CUTOVER_AT"] = "2:45",
            ["AVESA_ALLOW_INVOKE"] = "yes",
            ["AVESA_EMULATED_DEFECTS"] = "missing-secret",
            ["AVESA_CUTOVERAT"] = "2026-11-21T02:45:00-05:00",
        };
        var read = () => variables.Read();

        read.Should().Throw<SettingsInvalidException>().WithMessage(
            """
            9 settings are wrong:
            - AVESA_REGION is 'Virginia': an AWS region such as us-east-1 is expected.
            - AVESA_SOURCE_PROFILE is not set: the name of an AWS profile is expected.
            - AVESA_SOURCE_ACCOUNT is '1234-5678-9012': an AWS account id of twelve digits is expected.
            - AVESA_PRODUCTION_ACCOUNT is not set: an AWS account id of twelve digits is expected.
            - AVESA_SOURCE_STOPPED_AT is '2026-11-21T02:00:00': a time in ISO 8601 with its offset is expected, such as 2026-11-21T02:00:00-05:00 or 2026-11-21T07:00:00Z.
            - AVESA_CUTOVER_AT is '2:45': a time in ISO 8601 with its offset is expected, such as 2026-11-21T02:00:00-05:00 or 2026-11-21T07:00:00Z.
            - AVESA_ALLOW_INVOKE is 'yes': true or false is expected.
            - AVESA_EMULATED_DEFECTS is 'missing-secret': no defects are expected in the live world.
            - AVESA_CUTOVERAT is not a setting: AVESA_CUTOVER_AT is the nearest one.
            """.ReplaceLineEndings());
    }

    [Theory]
    [InlineData(null, "AVESA_WORLD is not set: embedded or live is expected.")]
    [InlineData("production", "AVESA_WORLD is 'production': embedded or live is expected.")]
    public void World_is_named(string? world, string problem)
    {
        var variables = Variables.Live();
        variables["AVESA_WORLD"] = world;

        variables.Problems().Should().Equal(problem);
    }

    [Fact]
    public void One_account_for_both_sides_is_refused()
    {
        var variables = Variables.Live();
        variables["AVESA_PRODUCTION_ACCOUNT"] = "123456789012";
        variables["AVESA_PRODUCTION_PROFILE"] = "avesa-source";

        variables.Problems().Should().Equal(
            "AVESA_SOURCE_ACCOUNT and AVESA_PRODUCTION_ACCOUNT are both '123456789012': two different accounts are expected.",
            "AVESA_SOURCE_PROFILE and AVESA_PRODUCTION_PROFILE are both 'avesa-source': a profile for each account is expected.");
    }

    [Fact]
    public void Production_that_starts_before_the_source_stopped_is_refused()
    {
        var variables = Variables.Live();
        variables["AVESA_SOURCE_STOPPED_AT"] = "2026-11-21T02:00:00-05:00";
        variables["AVESA_CUTOVER_AT"] = "2026-11-21T06:59:59Z";

        variables.Problems().Should().ContainSingle().Which.Should().EndWith("the source stops before production starts.");
    }

    [Fact]
    public void A_cutover_at_the_moment_of_the_stop_is_accepted()
    {
        var variables = Variables.Live();
        variables["AVESA_SOURCE_STOPPED_AT"] = "2026-11-21T02:00:00-05:00";
        variables["AVESA_CUTOVER_AT"] = "2026-11-21T07:00:00Z";

        variables.Read().CutoverAt.Should().Be(variables.Read().SourceStoppedAt);
    }

    [Fact]
    public void An_unknown_name_that_is_near_none_brings_the_whole_list()
    {
        var variables = Variables.Live();
        variables["AVESA_TEAMS_WEBHOOK_ADDRESS"] = "x";

        variables.Problems().Should().ContainSingle().Which.Should()
            .StartWith("AVESA_TEAMS_WEBHOOK_ADDRESS is not a setting: there are AVESA_WORLD, AVESA_SOURCE_PROFILE, ");
    }

    [Theory]
    [InlineData("missing-secrets", "AVESA_EMULATED_DEFECTS has 'missing-secrets', which is not a defect: the nearest one is missing-secret.")]
    [InlineData("stale-item, fire", "AVESA_EMULATED_DEFECTS has 'fire', which is not a defect: there are missing-secret, stale-item.")]
    public void A_defect_that_nobody_knows_is_refused_with_the_nearest_names(string given, string problem)
    {
        var variables = Variables.Embedded();
        variables["AVESA_EMULATED_DEFECTS"] = given;

        variables.Problems().Should().Equal(problem);
    }

    [Fact]
    public void A_half_given_account_of_the_embedded_world_is_refused()
    {
        var variables = Variables.Embedded();
        variables["AVESA_SOURCE_PROFILE"] = "mine";

        variables.Problems().Should().Equal("AVESA_SOURCE_ACCOUNT is not set: an AWS account id of twelve digits is expected.");
    }

    [Theory]
    [InlineData("us-east-1")]
    [InlineData("us-gov-west-1")]
    [InlineData("ap-southeast-2")]
    [InlineData("eusc-de-east-1")]
    public void Every_kind_of_region_is_accepted(string region)
    {
        var variables = Variables.Embedded();
        variables["AVESA_REGION"] = region;

        variables.Read().Region.Should().Be(region);
    }

    [Theory]
    [InlineData("AVESA_READ_UNITS", "0", "a number of read units a second from 1 to 1000000")]
    [InlineData("AVESA_READ_UNITS", "a quarter", "a number of read units a second from 1 to 1000000")]
    [InlineData("AVESA_REQUESTS_PER_SECOND", "-1", "a number of requests a second from 1 to 100000")]
    [InlineData("AVESA_CONTENT_BYTES", "256 MB", "a number of bytes from 0 to 1099511627776")]
    [InlineData("AVESA_CONTENT_BYTES", "1e12", "a number of bytes from 0 to 1099511627776")]
    [InlineData("AVESA_MINUTES", "0", "a number of minutes from 0.1 to 1440")]
    [InlineData("AVESA_MINUTES", "1441", "a number of minutes from 0.1 to 1440")]
    public void A_limit_that_is_none_is_refused(string name, string given, string expected)
    {
        var variables = Variables.Live();
        variables[name] = given;

        variables.Problems().Should().Equal($"{name} is '{given}': {expected} is expected.");
    }
}
