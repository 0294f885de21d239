; Inno Setup 6: a Windows installer of dist\kaijuan for one person, without administrator rights.
;
; Written and kept here, but not tested: this project is built and tested on Linux. On a Windows 10 machine (1809 or
; newer) with Python 3.11 and Inno Setup 6:
;
;   python -m venv .venv
;   .venv\Scripts\python -m pip install .[package]
;   .venv\Scripts\python -m PyInstaller --noconfirm packaging\kaijuan.spec
;   iscc /DAppVersion=0.1.0 packaging\kaijuan.iss
;
; ChineseSimplified.isl is one of Inno Setup's unofficial translations: put it into its Languages folder first.

#ifndef AppVersion
  #error Name the version of pyproject.toml: iscc /DAppVersion=0.1.0 packaging\kaijuan.iss
#endif

[Setup]
AppId={{6D1B0C52-6C1D-4C8E-9A55-0C8B4D1F7E21}
AppName=开卷
AppVersion={#AppVersion}
AppVerName=开卷 {#AppVersion}
AppPublisher=开卷 Kaijuan
DefaultDirName={localappdata}\Programs\Kaijuan
DefaultGroupName=开卷
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
MinVersion=10.0.17763
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
SourceDir=..
OutputDir=dist
OutputBaseFilename=kaijuan-{#AppVersion}-setup
SetupIconFile=resources\icons\app.ico
UninstallDisplayIcon={app}\kaijuan.exe
LicenseFile=LICENSE
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes
ChangesAssociations=yes

[Languages]
Name: "zh"; MessagesFile: "compiler:Languages\ChineseSimplified.isl"

[Tasks]
Name: "desktopicon"; Description: "在桌面上创建快捷方式"; Flags: unchecked

[Files]
Source: "dist\kaijuan\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\开卷"; Filename: "{app}\kaijuan.exe"
Name: "{userdesktop}\开卷"; Filename: "{app}\kaijuan.exe"; Tasks: desktopicon

[Registry]
; “打开方式”中列出本程序，不改变原来的默认程序。
Root: HKCU; Subkey: "Software\Classes\Applications\kaijuan.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "开卷"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Applications\kaijuan.exe\SupportedTypes"; ValueType: string; ValueName: ".docx"; ValueData: ""
Root: HKCU; Subkey: "Software\Classes\Applications\kaijuan.exe\SupportedTypes"; ValueType: string; ValueName: ".txt"; ValueData: ""
Root: HKCU; Subkey: "Software\Classes\Applications\kaijuan.exe\shell\open\command"; ValueType: string; ValueData: """{app}\kaijuan.exe"" ""%1"""

[Run]
Filename: "{app}\kaijuan.exe"; Description: "启动开卷"; Flags: nowait postinstall skipifsilent
