using static Avesa.Validation.Emulator.Tests.Authorization.Principals;

namespace Avesa.Validation.Emulator.Tests.Authorization;

[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html")]
public sealed class BoundaryAndSessionPolicy
{
    private readonly Principals who = new();

    [Fact]
    public void Grant_nothing_by_themselves()
    {
        who.Bound(who.Ann, Allow());

        Ask(who.User).By.Should().Be("identity-based policy");
    }

    [Fact]
    public void Limit_what_identity_policies_grant()
    {
        who.Give(who.Ann, Allow()).Bound(who.Ann, Allow("dynamodb:Get*"));

        Ask(who.User).AllowedByPermissionsBoundary.Should().BeTrue();
        var write = Ask(who.User, "dynamodb:PutItem");
        (write.EvalDecision, write.By, write.AllowedByPermissionsBoundary).Should().Be(("implicitDeny", "permissions boundary", false));
    }

    [Fact]
    public void Deny_explicitly_too()
    {
        who.Give(who.Ann, Allow()).Bound(who.Ann, Allow(), Deny("dynamodb:*"));

        var decision = Ask(who.User);

        (decision.EvalDecision, decision.By).Should().Be(("explicitDeny", "permissions boundary"));
    }

    [Fact]
    public void Narrow_one_session_of_a_role()
    {
        who.Give(who.Worker, Allow("dynamodb:*"));
        var narrow = who.Session with { SessionPolicy = Policy(Allow("dynamodb:GetItem"), Allow("s3:*")) };

        Ask(narrow).Allowed.Should().BeTrue();
        Ask(narrow, "dynamodb:PutItem").By.Should().Be("session policy");
        Ask(narrow, "s3:GetObject").By.Should().Be("identity-based policy");
    }

    [Fact]
    public void Do_not_limit_a_resource_policy_that_names_the_user()
    {
        who.Bound(who.Ann, Allow("s3:*"));

        Ask(who.User, resourcePolicy: Policy(To(who.Ann.Arn, Allow()))).Allowed.Should().BeTrue();
    }

    [Fact]
    public void Limit_a_resource_policy_that_names_the_role()
    {
        var policy = Policy(To(who.Worker.Arn, Allow()));

        Ask(who.Session, resourcePolicy: policy).Allowed.Should().BeTrue();
        Ask(who.Session with { SessionPolicy = Policy(Allow("s3:*")) }, resourcePolicy: policy).By.Should().Be("session policy");
        who.Bound(who.Worker, Allow("s3:*"));
        Ask(who.Session, resourcePolicy: policy).By.Should().Be("permissions boundary");
    }

    [Fact]
    public void Do_not_limit_a_resource_policy_that_names_the_session()
    {
        who.Bound(who.Worker, Allow("s3:*"));

        Ask(who.Session with { SessionPolicy = Policy(Allow("s3:*")) }, resourcePolicy: Policy(To(who.Session.Arn, Allow()))).Allowed.Should().BeTrue();
    }
}
