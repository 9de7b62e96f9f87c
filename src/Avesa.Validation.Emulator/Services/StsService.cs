using Avesa.Validation.Emulator.Protocols;
using Avesa.Validation.Emulator.Services.Sts;

namespace Avesa.Validation.Emulator.Services;

/// <summary>AWS Security Token Service.</summary>
internal sealed class StsService() : QueryService(
    "sts",
    "https://sts.amazonaws.com/doc/2011-06-15/",
    new AssumeRole(),
    new AssumeRoleWithWebIdentity(),
    new GetCallerIdentity(),
    new GetSessionToken());
