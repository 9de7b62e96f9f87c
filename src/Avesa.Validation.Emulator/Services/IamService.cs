using Avesa.Validation.Emulator.Protocols;
using Avesa.Validation.Emulator.Services.Iam;
using Avesa.Validation.Emulator.Services.Iam.Simulation;

namespace Avesa.Validation.Emulator.Services;

/// <summary>AWS Identity and Access Management: the same for all regions, at one endpoint whose signatures are for us-east-1.</summary>
internal sealed class IamService() : QueryService(
    "iam",
    "https://iam.amazonaws.com/doc/2010-05-08/",
    new AttachRolePolicy(),
    new CreateRole(),
    new GetAccountAuthorizationDetails(),
    new GetAccountPasswordPolicy(),
    new GetAccountSummary(),
    new GetPolicy(),
    new GetPolicyVersion(),
    new GetRole(),
    new GetRolePolicy(),
    new GetUser(),
    new GetUserPolicy(),
    new ListAccessKeys(),
    new ListAccountAliases(),
    new ListAttachedRolePolicies(),
    new ListAttachedUserPolicies(),
    new ListGroupsForUser(),
    new ListMFADevices(),
    new ListRolePolicies(),
    new ListRoles(),
    new ListUserPolicies(),
    new ListUsers(),
    new PutRolePolicy(),
    new SimulateCustomPolicy(),
    new SimulatePrincipalPolicy());
