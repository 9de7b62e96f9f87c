using Avesa.Validation.Emulator.Protocols;
using Avesa.Validation.Emulator.Services.Kms;

namespace Avesa.Validation.Emulator.Services;

/// <summary>AWS Key Management Service: what keys are and whom they admit. It encrypts nothing.</summary>
internal sealed class KmsService() : JsonService(
    "kms",
    "TrentService",
    "application/x-amz-json-1.1",
    new DescribeKey(),
    new GetKeyPolicy(),
    new ListAliases(),
    new ListGrants(),
    new ListKeys(),
    new ListResourceTags());
