using Avesa.Validation.Reconciliation.Objects;
using Avesa.Validation.Reconciliation.Tables;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Tests.Settings;

public sealed class CompleteSettings
{
    [Fact]
    public void Of_the_live_world_name_both_accounts()
    {
        var settings = Variables.Live().Read();

        settings.World.Should().Be(World.Live);
        settings.Source.Should().Be(new AccountSettings(AccountSide.Source, "avesa-source", "123456789012", "us-east-1"));
        settings.Production.Should().Be(new AccountSettings(AccountSide.Production, "avesa-production", "987654321098", "us-east-1"));
        settings.Region.Should().Be("us-east-1");
    }

    [Fact]
    public void Of_the_live_world_do_not_allow_to_invoke_unless_they_say_so()
    {
        var silent = Variables.Live();
        var outspoken = Variables.Live();
        outspoken["AVESA_ALLOW_INVOKE"] = "True";

        silent.Read().AllowInvoke.Should().BeFalse();
        outspoken.Read().AllowInvoke.Should().BeTrue();
    }

    [Fact]
    public void Of_the_embedded_world_need_no_accounts_and_allow_to_invoke()
    {
        var settings = Variables.Embedded().Read();

        settings.World.Should().Be(World.Embedded);
        settings.Source.Should().BeNull();
        settings.Production.Should().BeNull();
        settings.AllowInvoke.Should().BeTrue();
    }

    [Fact]
    public void Have_defaults_for_what_is_absent_or_blank()
    {
        var variables = Variables.Live();
        variables["AVESA_OUTPUT"] = "  ";
        variables["AVESA_CUTOVER_AT"] = "";

        var settings = variables.Read();

        settings.Output.Should().Be("artifacts/validation");
        settings.CutoverAt.Should().BeNull();
        settings.SourceStoppedAt.Should().BeNull();
        settings.EmulatedDefects.Should().BeEmpty();
    }

    [Theory]
    [InlineData("2026-11-21T02:00-05:00", "2026-11-21T07:00:00Z")]
    [InlineData("2026-11-21T02:00:00-05:00", "2026-11-21T07:00:00Z")]
    [InlineData("2026-11-21T07:00:00Z", "2026-11-21T07:00:00Z")]
    [InlineData("2026-11-21T07:00:00.250Z", "2026-11-21T07:00:00.25Z")]
    public void Take_times_with_their_offset(string given, string instant)
    {
        var variables = Variables.Live();
        variables["AVESA_SOURCE_STOPPED_AT"] = given;

        variables.Read().SourceStoppedAt.Should().Be(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Of_the_embedded_world_list_defects_by_name()
    {
        var variables = Variables.Embedded();
        variables["AVESA_EMULATED_DEFECTS"] = "missing-secret, stale-item, missing-secret,";

        variables.Read().EmulatedDefects.Should().Equal("missing-secret", "stale-item");
    }

    [Fact]
    public void Limit_what_comparisons_take()
    {
        var variables = Variables.Live();
        variables["AVESA_READ_UNITS"] = "250.5";
        variables["AVESA_REQUESTS_PER_SECOND"] = "50";
        variables["AVESA_CONTENT_BYTES"] = "0";
        variables["AVESA_MINUTES"] = "90";

        var settings = variables.Read();

        settings.TableLimits.Should().BeEquivalentTo(new TableLimits { ReadUnitsPerSecond = 250.5, Time = TimeSpan.FromMinutes(90) });
        settings.ObjectLimits.Should().BeEquivalentTo(new ObjectLimits { RequestsPerSecond = 50, ContentBytes = 0, Time = TimeSpan.FromMinutes(90) });
    }

    [Fact]
    public void Leave_comparisons_their_own_limits_unless_they_say_so()
    {
        var settings = Variables.Live().Read();

        settings.TableLimits.Should().BeEquivalentTo(new TableLimits());
        settings.ObjectLimits.Should().BeEquivalentTo(new ObjectLimits());
    }
}
